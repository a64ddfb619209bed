package org.whoowns.slack.blocks;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;

/// Slack's blocks, none of which can break a limit.
///
/// All markup is verbatim: Slack makes no links and no mentions of what merely looks like them.
public final class BlockFactory {

    public static final int SECTION = 3000;
    private static final int FIELD = 2000;
    private static final int FIELDS = 10;
    /// More in one block would leave no room on its page.
    private static final int ROOMY = 6000;
    private static final int HEADER = 150;
    private static final int LABEL = 75;
    private static final int ELEMENTS = 25;

    private BlockFactory() {}

    /// A heading; in bold where it is too long for one.
    public static List<LayoutBlock> header(String text) {
        return text.length() > HEADER
                ? text(Mrkdwn.bold(text))
                : List.of(HeaderBlock.builder().text(plain(text)).build());
    }

    /// As many sections as the markup needs, none of which Slack folds up.
    public static List<LayoutBlock> text(String markup) {
        return Truncation.pieces(markup, SECTION).stream()
                .<LayoutBlock>map(piece ->
                        SectionBlock.builder().text(markup(piece)).expand(true).build())
                .toList();
    }

    /// Paragraphs, as many to a section as go in.
    public static List<LayoutBlock> paragraphs(List<String> paragraphs) {
        var blocks = new ArrayList<LayoutBlock>();
        var section = new StringBuilder();
        for (var paragraph : paragraphs) {
            if (!section.isEmpty() && section.length() + paragraph.length() + 2 > SECTION) {
                blocks.addAll(text(section.toString()));
                section.setLength(0);
            }
            section.append(section.isEmpty() ? "" : "\n\n").append(paragraph);
        }
        blocks.addAll(text(section.toString()));
        return blocks;
    }

    /// Texts side by side, two in a row; one below the other where one is too long for that.
    public static List<LayoutBlock> sideBySide(List<String> columns) {
        if (columns.stream().anyMatch(column -> column.length() > FIELD)) {
            return columns.stream().flatMap(column -> text(column).stream()).toList();
        }
        var blocks = new ArrayList<LayoutBlock>();
        var fields = new ArrayList<TextObject>();
        var characters = 0;
        for (var column : columns) {
            if (fields.size() == FIELDS || (!fields.isEmpty() && characters + column.length() > ROOMY)) {
                blocks.add(fields(fields));
                fields.clear();
                characters = 0;
            }
            fields.add(markup(column));
            characters += column.length();
        }
        if (!fields.isEmpty()) {
            blocks.add(fields(fields));
        }
        return blocks;
    }

    private static SectionBlock fields(List<TextObject> fields) {
        return SectionBlock.builder().fields(List.copyOf(fields)).build();
    }

    /// A quiet line; none where it would be empty.
    public static List<LayoutBlock> context(String markup) {
        return markup.isBlank()
                ? List.of()
                : List.of(ContextBlock.builder()
                        .elements(List.of(markup(Truncation.escaped(markup, SECTION))))
                        .build());
    }

    /// A row of buttons; none where there are no buttons.
    public static List<LayoutBlock> buttons(List<ButtonElement> buttons) {
        return buttons.isEmpty()
                ? List.of()
                : List.of(ActionsBlock.builder()
                        .elements(buttons.stream()
                                .<BlockElement>map(button -> button)
                                .limit(ELEMENTS)
                                .toList())
                        .build());
    }

    public static ButtonElement button(String label, String action, String value) {
        return ButtonElement.builder()
                .text(plain(Truncation.plain(label, LABEL)))
                .actionId(action)
                .value(value)
                .build();
    }

    public static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).emoji(false).build();
    }

    private static MarkdownTextObject markup(String markup) {
        return MarkdownTextObject.builder().text(markup).verbatim(true).build();
    }
}
