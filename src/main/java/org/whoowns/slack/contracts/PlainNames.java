package org.whoowns.slack.contracts;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.TextObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whoowns.slack.blocks.Mrkdwn;

/// Puts names in place of mentions, for what others read: a mention would notify the person.
///
/// @param names by user id
public record PlainNames(Map<String, String> names) {

    private static final Pattern MENTION = Pattern.compile("<@([A-Z0-9]+)>");

    /// The user ids that the blocks mention.
    static Set<String> mentioned(Stream<LayoutBlock> blocks) {
        return blocks.filter(SectionBlock.class::isInstance)
                .map(SectionBlock.class::cast)
                .flatMap(section -> Stream.concat(
                        Stream.ofNullable(section.getText()),
                        Stream.ofNullable(section.getFields()).flatMap(List::stream)))
                .flatMap(text -> MENTION.matcher(text.getText()).results())
                .map(mention -> mention.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The markup without mentions.
    public String of(String markup) {
        return replaced(markup, Mrkdwn::escape);
    }

    /// Without any markup.
    String unescaped(String markup) {
        return replaced(markup, Function.identity());
    }

    private String replaced(String markup, Function<String, String> escape) {
        return MENTION.matcher(markup)
                .replaceAll(mention ->
                        Matcher.quoteReplacement(escape.apply(names.getOrDefault(mention.group(1), mention.group(1)))));
    }

    /// The blocks without buttons, menus and mentions.
    List<LayoutBlock> of(List<LayoutBlock> blocks) {
        return blocks.stream()
                .filter(block -> !block.getType().equals("actions"))
                .<LayoutBlock>map(block -> block instanceof SectionBlock section ? of(section) : block)
                .toList();
    }

    private SectionBlock of(SectionBlock section) {
        return SectionBlock.builder()
                .text(section.getText() == null ? null : of(section.getText()))
                .fields(
                        section.getFields() == null
                                ? null
                                : section.getFields().stream().map(this::of).toList())
                .expand(section.getExpand())
                .build();
    }

    private TextObject of(TextObject text) {
        return MarkdownTextObject.builder()
                .text(of(text.getText()))
                .verbatim(true)
                .build();
    }
}
