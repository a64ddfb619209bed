package org.whoowns.slack.render.actions;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Reference;
import org.whoowns.knowledge.Entry;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.InputBlocks;
import org.whoowns.slack.blocks.InputBlocks.Choice;

/// Menu of the entries that a text names, each of which opens its answer. Slack's texts can't be clicked themselves.
///
/// Slack asks for the options when the menu is opened and at each letter typed into it, because those of all entries
/// would not fit in a message.
public final class EntryMenu {

    /// What follows it in an action id is the list.
    private static final String ACTION = AnswerAction.IDS.of(Menu.ENTRY) + ":";

    private static final int MAX_ACTION_ID = 255;
    private static final int MAX_VALUE = 150;
    private static final PayloadCodec<EntryList> LISTS =
            new PayloadCodec<>(EntryList.class, 1, MAX_ACTION_ID - ACTION.length());

    private enum Menu {
        ENTRY
    }

    private EntryMenu() {}

    /// The menu in a row of its own.
    public static List<LayoutBlock> of(EntryList list) {
        var select = ExternalSelectElement.builder()
                .actionId(ACTION + LISTS.write(LISTS.fits(list) ? list : EntryList.all()))
                .placeholder(BlockFactory.plain(text("open.answer")))
                .minQueryLength(0)
                .build();
        return List.of(ActionsBlock.builder().elements(List.of(select)).build());
    }

    /// A field of a form in which one of all entries is picked; its value is the entry's id.
    ///
    /// @param initial the entry that is picked at first
    public static ExternalSelectElement input(Optional<Entry> initial, String placeholder) {
        return ExternalSelectElement.builder()
                .actionId(ACTION + LISTS.write(EntryList.all()))
                .initialOption(initial.flatMap(entry ->
                                value(entry, null).map(value -> InputBlocks.option(new Choice(value, entry.title()))))
                        .orElse(null))
                .placeholder(BlockFactory.plain(placeholder))
                .minQueryLength(0)
                .build();
    }

    /// A menu of a few entries, for a row with something else: its options travel with the message. Empty without
    /// entries.
    public static Optional<BlockElement> ofFew(List<Entry> entries) {
        var choices = entries.stream()
                .flatMap(entry -> value(entry, null).map(value -> new Choice(value, entry.title())).stream())
                .toList();
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        var select = InputBlocks.select(choices, null, text("open.answer"));
        select.setActionId(ACTION + LISTS.write(EntryList.all()));
        return Optional.of(select);
    }

    /// Matches the action ids of all menus.
    public static Pattern ids() {
        return Pattern.compile(Pattern.quote(ACTION) + ".*", Pattern.DOTALL);
    }

    /// The list of a menu; empty for one of another version.
    public static Optional<EntryList> list(@Nullable String actionId) {
        return actionId != null && actionId.startsWith(ACTION)
                ? LISTS.read(actionId.substring(ACTION.length()))
                : Optional.empty();
    }

    /// What was chosen in a menu; empty for anything else.
    public static Optional<AnswerAction> chosen(BlockActionPayload.Action action) {
        var id = action.getActionId();
        var option = action.getSelectedOption();
        if (id == null || !id.startsWith(ACTION) || option == null || option.getValue() == null) {
            return Optional.empty();
        }
        var value = option.getValue();
        var end = value.indexOf(' ');
        var entry = end < 0 ? value : value.substring(0, end);
        return Optional.of(
                new AnswerAction.Open(new Reference.ToEntry(entry, end < 0 ? null : value.substring(end + 1))));
    }

    /// The value of an entry's option; empty if it is too long for Slack.
    static Optional<String> value(Entry entry, @Nullable String team) {
        return Optional.of(team == null ? entry.id() : entry.id() + " " + team)
                .filter(value -> value.length() <= MAX_VALUE);
    }
}
