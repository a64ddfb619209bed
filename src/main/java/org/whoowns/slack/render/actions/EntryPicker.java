package org.whoowns.slack.render.actions;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Reference;
import org.whoowns.knowledge.Entry;
import org.whoowns.slack.blocks.InputBlocks;
import org.whoowns.slack.blocks.InputBlocks.Choice;

/// Menu of the entries that a text names, each of which opens its answer. Slack's texts can't be clicked themselves.
public final class EntryPicker {

    private static final String ACTION = AnswerAction.IDS.of(Menu.ENTRY);
    /// The most characters of an option's value.
    private static final int VALUE = 150;

    private enum Menu {
        ENTRY
    }

    private EntryPicker() {}

    /// The menu in a row of its own; none without entries.
    ///
    /// @param entries by the title of their area
    /// @param team the id of the team whose owners are meant; null for the team of the reader
    public static List<LayoutBlock> of(
            SequencedMap<String, ? extends List<? extends Entry>> entries, @Nullable String team) {
        return menu(entries, team).stream()
                .<LayoutBlock>map(
                        menu -> ActionsBlock.builder().elements(List.of(menu)).build())
                .toList();
    }

    /// The menu, for a row with something else; empty without entries.
    ///
    /// @param entries by the title of their area
    /// @param team the id of the team whose owners are meant; null for the team of the reader
    public static Optional<BlockElement> menu(
            SequencedMap<String, ? extends List<? extends Entry>> entries, @Nullable String team) {
        var groups = new LinkedHashMap<String, List<Choice>>();
        entries.forEach((area, inArea) -> {
            var choices = inArea.stream()
                    .map(entry -> new Choice(value(entry.id(), team), entry.title()))
                    .filter(choice -> choice.value().length() <= VALUE)
                    .toList();
            // Slack takes no group without options
            if (!choices.isEmpty()) {
                groups.computeIfAbsent(area, _ -> new ArrayList<>()).addAll(choices);
            }
        });
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        var select = InputBlocks.select(groups, null, text("open.answer"));
        select.setActionId(ACTION);
        return Optional.of(select);
    }

    /// What was chosen in the menu; empty for anything else.
    public static Optional<AnswerAction> chosen(BlockActionPayload.Action action) {
        var option = action.getSelectedOption();
        if (!ACTION.equals(action.getActionId()) || option == null || option.getValue() == null) {
            return Optional.empty();
        }
        var value = option.getValue();
        var end = value.indexOf(' ');
        var entry = end < 0 ? value : value.substring(0, end);
        return Optional.of(
                new AnswerAction.Show(new Reference.ToEntry(entry, end < 0 ? null : value.substring(end + 1))));
    }

    private static String value(String entry, @Nullable String team) {
        return team == null ? entry : entry + " " + team;
    }
}
