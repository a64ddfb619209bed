package org.whoowns.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Slack's `data_visualization` block as a bar chart, which the SDK lacks. A message may have two; views may not.
///
/// @param blockId null; Slack assigns it
public record ChartBlock(String type, @Nullable String blockId, String title, Bars chart) implements LayoutBlock {

    private static final String TYPE = "data_visualization";
    private static final int MAX_TITLE = 50;

    public record Bars(String type, List<Series> series, Axis axisConfig) {}

    public record Series(String name, List<Bar> data) {}

    public record Bar(String label, int value) {}

    public record Axis(List<String> categories) {}

    /// A row of values.
    ///
    /// @param values one for each category
    public record Row(String name, List<Integer> values) {}

    /// @param categories at most 20
    /// @param rows at most six
    public static ChartBlock of(String title, List<String> categories, List<Row> rows) {
        var series = rows.stream()
                .map(row -> new Series(
                        row.name(),
                        IntStream.range(0, categories.size())
                                .mapToObj(at ->
                                        new Bar(categories.get(at), row.values().get(at)))
                                .toList()))
                .toList();
        return new ChartBlock(
                TYPE, null, Truncation.plain(title, MAX_TITLE), new Bars("bar", series, new Axis(categories)));
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
