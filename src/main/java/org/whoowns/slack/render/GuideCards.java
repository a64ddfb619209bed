package org.whoowns.slack.render;

import static java.util.stream.Collectors.joining;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Sentence;
import org.whoowns.answering.Subcommand;
import org.whoowns.answering.Wording;
import org.whoowns.knowledge.Entry;
import org.whoowns.slack.render.blocks.Kit;
import org.whoowns.slack.render.blocks.Mrkdwn;

/// The cards that tell what there is and how to ask.
final class GuideCards {

    private GuideCards() {}

    static Card guide(Answer.Guide guide) {
        return Card.of(
                Kit.quiet(Mrkdwn.escape(Sentence.HELP_THREADS.text() + " " + Sentence.HELP_PRIVACY.text())),
                Kit.text(Mrkdwn.escape(Wording.lead(guide))),
                examples(guide),
                Kit.text(Mrkdwn.bold(Sentence.HELP_SUBCOMMANDS.text()) + "\n"
                        + guide.subcommands().stream()
                                .map(GuideCards::subcommand)
                                .collect(joining("\n"))));
    }

    /// Questions to click.
    static List<LayoutBlock> examples(Answer.Guide guide) {
        var buttons = new ArrayList<ButtonElement>();
        for (var example : guide.examples()) {
            buttons.add(Action.ANSWER.button(example, "example-" + buttons.size(), new Pick.OfWords(example).value(0)));
        }
        return buttons.isEmpty()
                ? List.of()
                : Stream.of(Kit.text(Mrkdwn.bold(Sentence.HELP_EXAMPLES.text())), Kit.buttons(buttons))
                        .flatMap(List::stream)
                        .toList();
    }

    private static String subcommand(Subcommand subcommand) {
        return "• `" + Mrkdwn.escape(subcommand.words()).replace('`', 'ˋ') + "`: "
                + Mrkdwn.escape(subcommand.purpose());
    }

    static Card contents(Answer.Contents contents) {
        var paragraphs = new ArrayList<>(byArea(contents.areas()));
        if (!contents.topics().isEmpty()) {
            paragraphs.add(group(Sentence.CONTENTS_TOPICS.text(), contents.topics()));
        }
        return Card.of(List.of(), Kit.text(Mrkdwn.escape(Sentence.CONTENTS.text())), Kit.paragraphs(paragraphs));
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
