package org.whoowns.slack.render;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.whoowns.answering.Answer;
import org.whoowns.answering.parsing.Subcommand;
import org.whoowns.answering.text.AnswerMessages;
import org.whoowns.knowledge.Entry;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.render.actions.AnswerAction;
import org.whoowns.slack.render.actions.EntryList;
import org.whoowns.slack.render.actions.EntryMenu;

/// Renders the help text and the list of all entries.
public final class GuideCards {

    private GuideCards() {}

    static CardLayout guide(Answer.Guide guide) {
        return CardLayout.of(
                BlockFactory.context(escape(text("help.threads") + " " + text("help.privacy"))), howToAsk(guide));
    }

    /// The ways to ask, examples, and the commands.
    public static List<LayoutBlock> howToAsk(Answer.Guide guide) {
        var subcommands =
                guide.subcommands().stream().map(GuideCards::subcommand).collect(joining("\n"));
        return BlockFactory.concat(
                BlockFactory.text(escape(AnswerMessages.lead(guide))),
                BlockFactory.text(ways(guide)),
                examples(guide),
                BlockFactory.text(Mrkdwn.bold(text("help.subcommands")) + "\n" + subcommands));
    }

    /// Questions to click; empty without examples.
    public static List<LayoutBlock> examples(Answer.Guide guide) {
        var buttons = guide.examples().stream()
                .distinct()
                .map(example -> new AnswerAction.Ask(example).button(example))
                .toList();
        return buttons.isEmpty()
                ? List.of()
                : BlockFactory.concat(
                        BlockFactory.text(Mrkdwn.bold(text("help.examples"))), BlockFactory.buttons(buttons));
    }

    private static String ways(Answer.Guide guide) {
        return AnswerMessages.ways(guide).stream()
                .map(way -> code(way.typed()) + ": " + escape(way.where()))
                .collect(joining("\n"));
    }

    private static String subcommand(Subcommand subcommand) {
        return code(subcommand.words()) + ": " + escape(AnswerMessages.purpose(subcommand));
    }

    /// A list item that starts with what to type.
    private static String code(String typed) {
        return "• `" + escape(typed).replace('`', 'ˋ').replace('\n', ' ') + "`";
    }

    static CardLayout contents(Answer.Contents contents, Surface surface) {
        var topics = contents.topics();
        return CardLayout.of(
                surface.isClickable() ? EntryMenu.of(EntryList.all()) : List.of(),
                BlockFactory.text(escape(text("contents"))),
                BlockFactory.paragraphs(Stream.concat(
                                byArea(contents.areas()).stream(),
                                topics.isEmpty() ? Stream.empty() : Stream.of(group(text("contents.topics"), topics)))
                        .toList()));
    }

    /// One paragraph an area.
    static List<String> byArea(Map<String, ? extends List<? extends Entry>> areas) {
        return areas.entrySet().stream()
                .map(area -> group(area.getKey(), area.getValue()))
                .toList();
    }

    /// A bold title and the titles of the entries. The no-break space keeps a dot from starting a line.
    static String group(String title, List<? extends Entry> entries) {
        return Mrkdwn.bold(title) + "\n"
                + entries.stream().map(Entry::title).map(Mrkdwn::escape).collect(joining("\u00A0· "));
    }
}
