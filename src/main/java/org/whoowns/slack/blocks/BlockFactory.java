package org.whoowns.slack.blocks;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builders for Slack's layout blocks that keep Slack's limits.
///
/// All mrkdwn is verbatim, so Slack does not turn URLs or names into links and mentions.
public final class BlockFactory {

    public static final int SECTION = 3000;
    private static final int MAX_FIELD = 2000;
    private static final int MAX_FIELDS = 10;
    /// More in one block would leave no room in the message or view.
    private static final int MAX_CHARACTERS = 6000;
    private static final int MAX_HEADER = 150;
    private static final int MAX_LABEL = 75;
    private static final int MAX_ELEMENTS = 25;
    private static final int MAX_DIALOG_TITLE = 100;
    private static final int MAX_DIALOG_TEXT = 300;
    private static final int MAX_DIALOG_BUTTON = 30;

    private BlockFactory() {}

    /// A header block; bold text if too long for one.
    public static List<LayoutBlock> header(String text) {
        return text.length() > MAX_HEADER
                ? text(Mrkdwn.bold(text))
                : List.of(HeaderBlock.builder().text(plain(text)).build());
    }

    /// As many sections as the mrkdwn needs, always expanded.
    public static List<LayoutBlock> text(String markup) {
        return Truncation.split(markup, SECTION).stream()
                .map(piece -> section(piece, null))
                .toList();
    }

    /// A section that Slack never folds, cut at the limit, with a button beside it unless that is null.
    public static LayoutBlock section(String markup, @Nullable ButtonElement button) {
        return SectionBlock.builder()
                .text(markup(Truncation.escaped(markup, SECTION)))
                .accessory(button)
                .expand(true)
                .build();
    }

    /// Text with its buttons: one beside it, several below.
    public static List<LayoutBlock> row(String markup, List<ButtonElement> buttons) {
        return buttons.size() > 1
                ? concat(List.of(section(markup, null)), buttons(buttons))
                : List.of(section(markup, buttons.isEmpty() ? null : buttons.getFirst()));
    }

    /// A section with columns below its text.
    public static LayoutBlock withColumns(String markup, List<String> columns) {
        return SectionBlock.builder()
                .text(markup(Truncation.escaped(markup, SECTION)))
                .fields(
                        columns.isEmpty()
                                ? null
                                : columns.stream()
                                        .limit(MAX_FIELDS)
                                        .<TextObject>map(column -> markup(Truncation.escaped(column, MAX_FIELD)))
                                        .toList())
                .expand(true)
                .build();
    }

    /// All blocks of the parts, in order.
    @SafeVarargs
    public static List<LayoutBlock> concat(List<LayoutBlock>... parts) {
        var blocks = new ArrayList<LayoutBlock>();
        for (var part : parts) {
            blocks.addAll(part);
        }
        return blocks;
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

    /// Texts in two columns; one below the other if any is too long for a field.
    public static List<LayoutBlock> sideBySide(List<String> columns) {
        if (columns.stream().anyMatch(column -> column.length() > MAX_FIELD)) {
            return columns.stream().flatMap(column -> text(column).stream()).toList();
        }
        var blocks = new ArrayList<LayoutBlock>();
        var fields = new ArrayList<TextObject>();
        var characters = 0;
        for (var column : columns) {
            if (fields.size() == MAX_FIELDS || (!fields.isEmpty() && characters + column.length() > MAX_CHARACTERS)) {
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

    /// A context block; none for blank text.
    public static List<LayoutBlock> context(String markup) {
        return markup.isBlank()
                ? List.of()
                : List.of(ContextBlock.builder()
                        .elements(List.of(markup(Truncation.escaped(markup, SECTION))))
                        .build());
    }

    /// A row of buttons; none for an empty list.
    public static List<LayoutBlock> buttons(List<ButtonElement> buttons) {
        return buttons.isEmpty()
                ? List.of()
                : List.of(ActionsBlock.builder()
                        .elements(buttons.stream()
                                .<BlockElement>map(button -> button)
                                .limit(MAX_ELEMENTS)
                                .toList())
                        .build());
    }

    public static ButtonElement button(String label, String action, String value) {
        return ButtonElement.builder()
                .text(plain(Truncation.plain(label, MAX_LABEL)))
                .actionId(action)
                .value(value)
                .build();
    }

    /// What Slack asks before the click of a button counts.
    public static ConfirmationDialogObject confirmation(String title, String question, String confirm, String deny) {
        return ConfirmationDialogObject.builder()
                .title(plain(Truncation.plain(title, MAX_DIALOG_TITLE)))
                .text(plain(Truncation.plain(question, MAX_DIALOG_TEXT)))
                .confirm(plain(Truncation.plain(confirm, MAX_DIALOG_BUTTON)))
                .deny(plain(Truncation.plain(deny, MAX_DIALOG_BUTTON)))
                .style("danger")
                .build();
    }

    public static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).emoji(false).build();
    }

    private static MarkdownTextObject markup(String markup) {
        return MarkdownTextObject.builder().text(markup).verbatim(true).build();
    }
}
