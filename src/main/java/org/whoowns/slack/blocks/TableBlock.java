package org.whoowns.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Slack's table block, which the SDK lacks. A message may have one; views may not.
///
/// Cells are rich text, so nothing in them is markup.
///
/// @param blockId null; Slack assigns it
public record TableBlock(
        String type, @Nullable String blockId, List<List<RichTextBlock>> rows, List<Column> columnSettings)
        implements LayoutBlock {

    private static final String TYPE = "table";
    private static final int MAX_ROWS = 100;
    private static final int MAX_COLUMNS = 20;
    /// More would leave no room in a message.
    private static final int MAX_CHARACTERS = 6000;
    /// Longer columns wrap; most role names are shorter.
    private static final int MAX_UNWRAPPED = 20;
    /// Slack rejects empty cells.
    private static final String EMPTY_CELL = "–";

    public record Column(boolean isWrapped) {}

    /// Whether the rows and a heading are within Slack's limits.
    public static boolean fits(List<List<String>> rows) {
        return rows.size() < MAX_ROWS
                && rows.stream().allMatch(row -> row.size() <= MAX_COLUMNS)
                && rows.stream().flatMap(List::stream).mapToInt(String::length).sum() <= MAX_CHARACTERS;
    }

    public static TableBlock of(List<String> heading, List<List<String>> rows) {
        return new TableBlock(
                TYPE,
                null,
                Stream.concat(Stream.of(cells(heading, true)), rows.stream().map(row -> cells(row, false)))
                        .toList(),
                IntStream.range(0, heading.size())
                        .mapToObj(column -> new Column(
                                rows.stream().anyMatch(row -> row.get(column).length() > MAX_UNWRAPPED)))
                        .toList());
    }

    private static List<RichTextBlock> cells(List<String> row, boolean bold) {
        return row.stream().map(cell -> cell(cell, bold)).toList();
    }

    private static RichTextBlock cell(String text, boolean bold) {
        var words = RichTextSectionElement.Text.builder()
                .text(text.isBlank() ? EMPTY_CELL : text)
                .style(
                        bold
                                ? RichTextSectionElement.TextStyle.builder()
                                        .bold(true)
                                        .build()
                                : null)
                .build();
        return RichTextBlock.builder()
                .elements(List.of(RichTextSectionElement.builder()
                        .elements(List.of(words))
                        .build()))
                .build();
    }

    @Override
    public String getType() {
        return type;
    }

    @Override
    public @Nullable String getBlockId() {
        return blockId;
    }
}
