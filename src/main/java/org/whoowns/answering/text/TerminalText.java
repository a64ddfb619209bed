package org.whoowns.answering.text;

import static org.whoowns.answering.text.MessageCatalog.text;

import java.util.List;
import java.util.stream.Stream;
import org.whoowns.answering.Answer;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.parsing.Subcommand;

/// Answers as text for a terminal: comparisons are tables, and nothing is offered that works in Slack only.
public final class TerminalText {

    private TerminalText() {}

    public static String of(Answer answer) {
        return switch (answer.plain()) {
            case Answer.FrameworksSay say -> AnswerText.frameworks(say, TextTable.of(table(AnswerMessages.rows(say))));
            case Answer.Guide guide -> guide(guide);
            case Answer.NoTeam _, Answer.PrivateReport _, Answer.NobodysContract _, Answer.Withheld _ ->
                text("terminal.teams");
            case Answer _ -> AnswerText.of(answer);
        };
    }

    private static List<List<String>> table(List<AnswerMessages.Row> rows) {
        var cells = rows.stream().map(row -> List.of(row.view(), row.owner(), row.note()));
        return Stream.concat(Stream.of(AnswerMessages.COLUMNS), cells).toList();
    }

    private static String guide(Answer.Guide guide) {
        var commands = guide.subcommands().stream()
                .filter(TerminalText::worksHere)
                .map(each -> each.words() + ": " + AnswerMessages.purpose(each))
                .toList();
        return AnswerText.paragraphs(
                AnswerMessages.lead(guide),
                text("help.examples") + "\n"
                        + AnswerText.list(guide.examples().stream()
                                .map(question -> text("terminal.typed", question))
                                .toList()),
                text("terminal.subcommands") + "\n" + AnswerText.list(commands),
                text("terminal.options"),
                text("terminal.teams"));
    }

    private static boolean worksHere(Subcommand subcommand) {
        return !(subcommand.ask() instanceof Ask.ContractOf
                || subcommand.ask() instanceof Ask.TeamList
                || subcommand.ask() instanceof Ask.TeamCheck
                || subcommand.ask() instanceof Ask.BotCommand);
    }
}
