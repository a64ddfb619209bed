package org.whoowns.slack.blocks;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.InputBlock.InputBlockBuilder;
import com.slack.api.model.block.composition.OptionGroupObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.MultiConversationsSelectElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.UsersSelectElement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Builders for Slack's input blocks and elements; text is truncated to Slack's limits.
public final class InputBlocks {

    /// Action id of every element; blocks are told apart by their block id.
    public static final String ACTION = "input";

    private static final int MAX_LABEL = 2000;
    private static final int MAX_PLACEHOLDER = 150;
    private static final int MAX_OPTION = 75;
    private static final int MAX_OPTIONS = 100;

    private InputBlocks() {}

    public record Choice(String value, String label) {}

    public static PlainTextInputElement textInput(
            @Nullable String initial, int maxLength, boolean multiline, String placeholder) {
        return PlainTextInputElement.builder()
                .actionId(ACTION)
                .initialValue(initial == null || initial.isEmpty() ? null : initial)
                .maxLength(maxLength)
                .multiline(multiline)
                .placeholder(placeholder(placeholder))
                .build();
    }

    public static UsersSelectElement userSelect(@Nullable String initial, String placeholder) {
        return UsersSelectElement.builder()
                .actionId(ACTION)
                .initialUser(initial)
                .placeholder(placeholder(placeholder))
                .build();
    }

    /// @param initial null or empty for nobody
    public static MultiUsersSelectElement usersSelect(
            @Nullable Collection<String> initial, int maxUsers, String placeholder) {
        return MultiUsersSelectElement.builder()
                .actionId(ACTION)
                .initialUsers(initial == null || initial.isEmpty() ? null : List.copyOf(initial))
                .maxSelectedItems(maxUsers)
                .placeholder(placeholder(placeholder))
                .build();
    }

    /// Excludes channels shared with other organisations.
    public static MultiConversationsSelectElement channelSelect(
            Collection<String> initial, int maxChannels, String placeholder) {
        return MultiConversationsSelectElement.builder()
                .actionId(ACTION)
                .initialConversations(initial.isEmpty() ? null : List.copyOf(initial))
                .maxSelectedItems(maxChannels)
                .filter(ownChannels())
                .placeholder(placeholder(placeholder))
                .build();
    }

    /// Excludes channels shared with other organisations.
    ///
    /// @param initial null for none
    public static ConversationsSelectElement oneChannel(@Nullable String initial, String placeholder) {
        return ConversationsSelectElement.builder()
                .actionId(ACTION)
                .initialConversation(initial)
                .filter(ownChannels())
                .placeholder(placeholder(placeholder))
                .build();
    }

    private static ConversationsFilter ownChannels() {
        return ConversationsFilter.builder()
                .include(List.of("public", "private"))
                .excludeExternalSharedChannels(true)
                .excludeBotUsers(true)
                .build();
    }

    /// @param initial value of the selected choice; null or an unknown value for none
    public static StaticSelectElement select(List<Choice> choices, @Nullable String initial, String placeholder) {
        return StaticSelectElement.builder()
                .actionId(ACTION)
                .options(options(choices))
                .initialOption(chosen(choices.stream(), initial))
                .placeholder(placeholder(placeholder))
                .build();
    }

    /// @param groups choices by group title
    public static StaticSelectElement select(
            Map<String, List<Choice>> groups, @Nullable String initial, String placeholder) {
        return StaticSelectElement.builder()
                .actionId(ACTION)
                .optionGroups(groups.entrySet().stream()
                        .limit(MAX_OPTIONS)
                        .map(group -> OptionGroupObject.builder()
                                .label(BlockFactory.plain(Truncation.plain(group.getKey(), MAX_OPTION)))
                                .options(options(group.getValue()))
                                .build())
                        .toList())
                .initialOption(chosen(groups.values().stream().flatMap(List::stream), initial))
                .placeholder(placeholder(placeholder))
                .build();
    }

    public static InputBlock required(String block, String label, BlockElement element) {
        return field(block, label, element).build();
    }

    /// @param hint line below the field; empty for none
    public static InputBlock optional(String block, String label, String hint, BlockElement element) {
        return field(block, label, element)
                .optional(true)
                .hint(hint.isEmpty() ? null : BlockFactory.plain(Truncation.plain(hint, MAX_LABEL)))
                .build();
    }

    /// A required choice that sends an action with the id as soon as it is made.
    public static InputBlock dispatching(String block, String label, String action, StaticSelectElement select) {
        select.setActionId(action);
        return dispatching(block, label, select);
    }

    /// An optional field that sends an action as soon as it is filled in.
    public static InputBlock dispatching(String block, String label, BlockElement element) {
        return field(block, label, element).dispatchAction(true).build();
    }

    private static InputBlockBuilder field(String block, String label, BlockElement element) {
        return InputBlock.builder()
                .blockId(block)
                .label(BlockFactory.plain(Truncation.plain(label, MAX_LABEL)))
                .element(element);
    }

    private static List<OptionObject> options(List<Choice> choices) {
        return choices.stream().limit(MAX_OPTIONS).map(InputBlocks::option).toList();
    }

    private static @Nullable OptionObject chosen(Stream<Choice> choices, @Nullable String value) {
        return choices.filter(choice -> choice.value().equals(value))
                .map(InputBlocks::option)
                .findFirst()
                .orElse(null);
    }

    public static OptionObject option(Choice choice) {
        return OptionObject.builder()
                .text(BlockFactory.plain(Truncation.plain(choice.label(), MAX_OPTION)))
                .value(choice.value())
                .build();
    }

    private static @Nullable PlainTextObject placeholder(String text) {
        return text.isEmpty() ? null : BlockFactory.plain(Truncation.plain(text, MAX_PLACEHOLDER));
    }
}
