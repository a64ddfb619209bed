package org.whoowns.slack.contracts;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.model.block.LayoutBlock;
import jakarta.inject.Singleton;
import java.util.List;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Answerer;
import org.whoowns.answering.Question;
import org.whoowns.answering.Reference;
import org.whoowns.answering.context.Door;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.context.TeamVisibility;
import org.whoowns.answering.context.UserDirectory;
import org.whoowns.answering.text.AnswerText;
import org.whoowns.slack.access.ActorResolver;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.modals.ErrorMessages;
import org.whoowns.teams.ledger.ChangeRights;

/// Loads reports for people who may read them.
@Singleton
final class ReportLoader {

    private final Answerer answerer;
    private final ActorResolver actors;
    private final UserDirectory users;

    ReportLoader(Answerer answerer, ActorResolver actors, UserDirectory users) {
        this.answerer = answerer;
        this.actors = actors;
        this.users = users;
    }

    sealed interface Result {}

    /// Why there is no report, in a sentence.
    record Refused(String sentence) implements Result {}

    /// @param pages each of which fits on a screen
    record Loaded(Reference reference, Answer.PrivateReport report, List<List<LayoutBlock>> pages) implements Result {

        /// A page as a message that mentions only the person who shares it.
        SlackMessage message(int page, String user, PlainNames names) {
            return MessageTruncation.of(names.of(pages.get(Math.min(page, pages.size() - 1))))
                    .withContext(text("shared.by", "<@" + user + ">"));
        }

        String markdown(PlainNames names) {
            return ContractReports.contracts(report)
                    .map(each -> ContractMarkdown.of(names.unescaped(each.who()), each.contract()))
                    .collect(joining("\n"));
        }
    }

    Result of(Requester requester, Reference wanted) {
        var actor = actors.of(requester);
        if (!ChangeRights.mayRead(actor)) {
            return new Refused(ErrorMessages.sentence(ChangeRights.whyNotEdit(actor)));
        }
        var context = new QuestionContext(
                Door.CLICK, actor.workspace(), actor.user(), null, true, () -> TeamVisibility.VISIBLE);
        var answer = answerer.answer(new Question.Click(wanted, context));
        if (answer instanceof Answer.PrivateReport report) {
            return new Loaded(wanted, report, ContractReports.pages(report));
        }
        return new Refused(answer instanceof Answer.Gone ? text("contract.gone") : AnswerText.of(answer));
    }

    /// The names of the people whom the report mentions, for what leaves it; waits briefly for Slack.
    PlainNames names(String workspace, Loaded loaded) {
        return new PlainNames(users.names(
                workspace, PlainNames.mentioned(loaded.pages().stream().flatMap(List::stream))));
    }
}
