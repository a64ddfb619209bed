package org.whoowns.slack.gaps;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.learning.gap.Gap;
import org.whoowns.learning.gap.GapState;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.render.actions.EntryMenu;

/// Renders a gap: as a row of a short list, or in full with what can be done about it.
///
/// @param canTeach whether there are forms to teach what it means
record GapCard(KnowledgeBase knowledge, boolean canTeach) {

    /// A row with a button that shows it in full.
    static LayoutBlock row(Gap gap) {
        return BlockFactory.section(
                summary(gap), new GapAction.Show(gap.id()).button(text("gaps.open"), gap.utterance()));
    }

    private static String summary(Gap gap) {
        return Mrkdwn.bold(quoted(gap.utterance())) + "\n" + escape(facts(gap));
    }

    private static String facts(Gap gap) {
        return Stream.of(asked(gap), state(gap.state()))
                .filter(fact -> !fact.isEmpty())
                .collect(joining(" · "));
    }

    private static String asked(Gap gap) {
        if (gap.times() <= 1) {
            return text("gaps.asked.once");
        }
        return gap.askers() <= 1 ? text("gaps.asked", gap.times()) : text("gaps.asked.by", gap.times(), gap.askers());
    }

    private static String state(GapState state) {
        return switch (state) {
            case OPEN -> "";
            case HANDED_ON -> text("gaps.handed.on");
            case ANSWERED -> text("gaps.answered");
            case DISMISSED -> text("gaps.dismissed");
        };
    }

    static String quoted(String utterance) {
        return text("gaps.quoted", utterance);
    }

    /// The gap with its examples and the entries nearest to it.
    ///
    /// @param page on which it is shown; null on its own
    List<LayoutBlock> blocks(Gap gap, GapAction.@Nullable Page page) {
        var nearest = gap.nearest().stream()
                .flatMap(id -> knowledge.entry(id).stream())
                .toList();
        var details = Stream.of(
                        list(
                                "gaps.examples",
                                gap.examples().stream().map(GapCard::quoted).toList()),
                        list("gaps.nearest", nearest.stream().map(Entry::title).toList()))
                .filter(line -> !line.isEmpty())
                .collect(joining("\n"));
        return BlockFactory.concat(
                List.of(BlockFactory.section(summary(gap), null)),
                BlockFactory.context(escape(details)),
                List.of(ActionsBlock.builder()
                        .elements(elements(gap, nearest, page))
                        .build()));
    }

    private static String list(String key, List<String> parts) {
        return parts.isEmpty() ? "" : text(key, String.join(" · ", parts));
    }

    private List<BlockElement> elements(Gap gap, List<Entry> nearest, GapAction.@Nullable Page page) {
        var elements = new ArrayList<BlockElement>();
        EntryMenu.ofFew(nearest).ifPresent(elements::add);
        if (gap.state() == GapState.ANSWERED || gap.state() == GapState.DISMISSED) {
            elements.add(
                    new GapAction.Move(gap.id(), GapState.OPEN, page).button(text("gaps.reopen"), gap.utterance()));
            return elements;
        }
        if (canTeach) {
            for (var form : GapTeaching.Form.values()) {
                elements.add(new GapAction.Teach(gap.id(), form).button(label(form), gap.utterance()));
            }
        }
        elements.add(
                new GapAction.Move(gap.id(), GapState.DISMISSED, page).button(text("gaps.dismiss"), gap.utterance()));
        return elements;
    }

    private static String label(GapTeaching.Form form) {
        return switch (form) {
            case MEANS -> text("gaps.means");
            case WRITE -> text("gaps.write");
            case NOT_FOR_US -> text("gaps.not.for.us");
        };
    }
}
