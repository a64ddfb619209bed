package org.whoowns.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Slack's table, which its library does not know. A message may have one; views may not.
///
/// Cells are rich text, in which nothing is markup.
///
/// @param type as Slack spells it
/// @param blockId left to Slack
public record TableBlock(
        String type, @Nullable String blockId, List<List<RichTextBlock>> rows, List<Column> columnSettings)
        implements LayoutBlock {

    private static final String TYPE = "table";
    private static final int ROWS = 100;
    private static final int COLUMNS = 20;
    /// More would leave no room in a message.
    private static final int ROOMY = 6000;
    /// As long as a role's name usually is at most.
    private static final int SHORT = 20;
    /// Slack refuses an empty cell.
    private static final String NOTHING = "–";

    /// How a column is set; what is short keeps its line.
    public record Column(boolean isWrapped) {}

    /// Whether the rows, with a heading, are within what Slack takes.
    public static boolean holds(List<List<String>> rows) {
        return rows.size() < ROWS
                && rows.stream().allMatch(row -> row.size() <= COLUMNS)
                && rows.stream().flatMap(List::stream).mapToInt(String::length).sum() <= ROOMY;
    }

    public static TableBlock of(List<String> heading, List<List<String>> rows) {
        return new TableBlock(
                TYPE,
                null,
                Stream.concat(
                                Stream.of(heading.stream()
                                        .map(cell -> cell(cell, true))
                                        .toList()),
                                rows.stream().map(TableBlock::cells))
                        .toList(),
                IntStream.range(0, heading.size())
                        .mapToObj(column -> new Column(
                                rows.stream().anyMatch(row -> row.get(column).length() > SHORT)))
                        .toList());
    }

    private static List<RichTextBlock> cells(List<String> row) {
        return row.stream().map(cell -> cell(cell, false)).toList();
    }

    private static RichTextBlock cell(String text, boolean bold) {
        var words = RichTextSectionElement.Text.builder()
                .text(text.isBlank() ? NOTHING : text)
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
