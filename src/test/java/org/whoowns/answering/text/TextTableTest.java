package org.whoowns.answering.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void alignsColumnsUnderARule() {
        assertThat(TextTable.of(List.of(
                        List.of("View", "Owner", "Note"),
                        List.of("Default view", "PM", ""),
                        List.of("Scrum", "Product Owner", "Alone."))))
                .isEqualTo("""
                        View          Owner          Note
                        ------------  -------------  ----
                        Default view  PM
                        Scrum         Product Owner  Alone.""");
    }

    @Test
    void wrapsTheLastColumn() {
        var table = TextTable.of(List.of(List.of("View", "Note"), List.of("SAFe", "word ".repeat(40))));

        assertThat(table.lines()).hasSize(5).allMatch(line -> line.length() <= 100);
        assertThat(table.lines().skip(3)).allMatch(line -> line.startsWith("      word"));
    }

    @Test
    void keepsTheLastColumnReadableBesideAWideOne() {
        var table = TextTable.of(List.of(List.of("View", "Note"), List.of("x".repeat(120), "a few short words here")));

        assertThat(table).endsWith("a few short words here");
    }

    @Test
    void countsCodePoints() {
        assertThat(TextTable.of(List.of(List.of("🎉", "Note"), List.of("ab", "x"))))
                .isEqualTo("""
                        🎉   Note
                        --  ----
                        ab  x""");
    }
}
