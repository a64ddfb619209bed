package org.whoowns.slack.render;

import static java.util.stream.Collectors.joining;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.whoowns.answering.Answer;
import org.whoowns.answering.parsing.Subcommand;
import org.whoowns.answering.text.AnswerMessages;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.knowledge.Entry;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.render.actions.AnswerAction;

/// The cards that tell what there is and how to ask.
final class GuideCards {

    private GuideCards() {}

    static CardLayout guide(Answer.Guide guide) {
        return CardLayout.of(
                BlockFactory.context(
                        Mrkdwn.escape(MessageCatalog.text("help.threads") + " " + MessageCatalog.text("help.privacy"))),
                BlockFactory.text(Mrkdwn.escape(AnswerMessages.lead(guide))),
                examples(guide),
                BlockFactory.text(Mrkdwn.bold(MessageCatalog.text("help.subcommands")) + "\n"
                        + guide.subcommands().stream()
                                .map(GuideCards::subcommand)
                                .collect(joining("\n"))));
    }

    /// Questions to click.
    static List<LayoutBlock> examples(Answer.Guide guide) {
        var buttons = new ArrayList<ButtonElement>();
        for (var example : guide.examples()) {
            buttons.add(new AnswerAction.Ask(example).button(example));
        }
        return buttons.isEmpty()
                ? List.of()
                : Stream.of(
                                BlockFactory.text(Mrkdwn.bold(MessageCatalog.text("help.examples"))),
                                BlockFactory.buttons(buttons))
                        .flatMap(List::stream)
                        .toList();
    }

    private static String subcommand(Subcommand subcommand) {
        return "• `" + Mrkdwn.escape(subcommand.words()).replace('`', 'ˋ') + "`: "
                + Mrkdwn.escape(AnswerMessages.purpose(subcommand));
    }

    static CardLayout contents(Answer.Contents contents) {
        var paragraphs = new ArrayList<>(byArea(contents.areas()));
        if (!contents.topics().isEmpty()) {
            paragraphs.add(group(MessageCatalog.text("contents.topics"), contents.topics()));
        }
        return CardLayout.of(
                List.of(),
                BlockFactory.text(Mrkdwn.escape(MessageCatalog.text("contents"))),
                BlockFactory.paragraphs(paragraphs));
    }

    /// One paragraph an area.
    static List<String> byArea(Map<String, ? extends List<? extends Entry>> areas) {
        return areas.entrySet().stream()
                .map(area -> group(area.getKey(), area.getValue()))
                .toList();
    }

    /// A bold title and the titles of the entries, none of which begins a line with a dot.
    static String group(String title, List<? extends Entry> entries) {
        return Mrkdwn.bold(title) + "\n"
                + entries.stream().map(Entry::title).map(Mrkdwn::escape).collect(joining("\u00A0· "));
    }
}
