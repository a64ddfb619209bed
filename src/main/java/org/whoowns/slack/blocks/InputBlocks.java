package org.whoowns.slack.blocks;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.InputBlock.InputBlockBuilder;
import com.slack.api.model.block.composition.OptionGroupObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.MultiConversationsSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.UsersSelectElement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Slack's fields to fill in, none of which can break a limit.
public final class InputBlocks {

    /// The action id of every field; a field is known by its block.
    public static final String ACTION = "input";

    private static final int LABEL = 2000;
    private static final int PLACEHOLDER = 150;
    private static final int OPTION = 75;
    private static final int OPTIONS = 100;

    private InputBlocks() {}

    /// Something to choose, by what it is called.
    public record Choice(String value, String label) {}

    /// A line, or several, of text of one's own.
    public static PlainTextInputElement text(@Nullable String initial, int most, boolean lines, String placeholder) {
        return PlainTextInputElement.builder()
                .actionId(ACTION)
                .initialValue(initial == null || initial.isEmpty() ? null : initial)
                .maxLength(most)
                .multiline(lines)
                .placeholder(placeholder(placeholder))
                .build();
    }

    /// Somebody of the workspace.
    public static UsersSelectElement person(@Nullable String initial, String placeholder) {
        return UsersSelectElement.builder()
                .actionId(ACTION)
                .initialUser(initial)
                .placeholder(placeholder(placeholder))
                .build();
    }

    /// Channels of the workspace, without those shared with other organisations.
    public static MultiConversationsSelectElement channels(Collection<String> initial, int most, String placeholder) {
        return MultiConversationsSelectElement.builder()
                .actionId(ACTION)
                .initialConversations(initial.isEmpty() ? null : List.copyOf(initial))
                .maxSelectedItems(most)
                .filter(ConversationsFilter.builder()
                        .include(List.of("public", "private"))
                        .excludeExternalSharedChannels(true)
                        .excludeBotUsers(true)
                        .build())
                .placeholder(placeholder(placeholder))
                .build();
    }

    /// One of a few.
    ///
    /// @param initial the value of the choice that is made already; null, or one that is not there, for none
    public static StaticSelectElement oneOf(List<Choice> choices, @Nullable String initial, String placeholder) {
        return StaticSelectElement.builder()
                .actionId(ACTION)
                .options(options(choices))
                .initialOption(chosen(choices.stream(), initial))
                .placeholder(placeholder(placeholder))
                .build();
    }

    /// One of many, which stand in groups under their titles.
    public static StaticSelectElement oneOf(
            Map<String, List<Choice>> groups, @Nullable String initial, String placeholder) {
        return StaticSelectElement.builder()
                .actionId(ACTION)
                .optionGroups(groups.entrySet().stream()
                        .limit(OPTIONS)
                        .map(group -> OptionGroupObject.builder()
                                .label(BlockFactory.plain(Truncation.plain(group.getKey(), OPTION)))
                                .options(options(group.getValue()))
                                .build())
                        .toList())
                .initialOption(chosen(groups.values().stream().flatMap(List::stream), initial))
                .placeholder(placeholder(placeholder))
                .build();
    }

    /// A field that has to be filled in.
    public static InputBlock required(String block, String label, BlockElement element) {
        return field(block, label, element).build();
    }

    /// A field that may stay empty.
    ///
    /// @param hint a line under it; empty for none
    public static InputBlock optional(String block, String label, String hint, BlockElement element) {
        return field(block, label, element)
                .optional(true)
                .hint(hint.isEmpty() ? null : BlockFactory.plain(Truncation.plain(hint, LABEL)))
                .build();
    }

    /// A field that speaks to us as soon as it is filled in. It need not be: nothing is submitted with it.
    public static InputBlock dispatching(String block, String label, BlockElement element) {
        return field(block, label, element).dispatchAction(true).build();
    }

    private static InputBlockBuilder field(String block, String label, BlockElement element) {
        return InputBlock.builder()
                .blockId(block)
                .label(BlockFactory.plain(Truncation.plain(label, LABEL)))
                .element(element);
    }

    private static List<OptionObject> options(List<Choice> choices) {
        return choices.stream().limit(OPTIONS).map(InputBlocks::option).toList();
    }

    private static @Nullable OptionObject chosen(Stream<Choice> choices, @Nullable String value) {
        return choices.filter(choice -> choice.value().equals(value))
                .map(InputBlocks::option)
                .findFirst()
                .orElse(null);
    }

    private static OptionObject option(Choice choice) {
        return OptionObject.builder()
                .text(BlockFactory.plain(Truncation.plain(choice.label(), OPTION)))
                .value(choice.value())
                .build();
    }

    private static @Nullable PlainTextObject placeholder(String text) {
        return text.isEmpty() ? null : BlockFactory.plain(Truncation.plain(text, PLACEHOLDER));
    }
}
