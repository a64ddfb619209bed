package org.whoowns.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Matching among two thousand entries, by words alone, since embedding their phrases would take minutes.
@Tag("training")
class LargeFolderTest {

    @TempDir
    Path folder;

    @Test
    void matchesAmongThousandsOfEntries() {
        var matcher = Matcher.of(LargeFolder.in(folder));

        assertThat(matcher.knowledge().entries()).hasSize(LargeFolder.ENTRIES);
        assertThat(IntStream.range(0, LargeFolder.ENTRIES).filter(i -> i % 40 == 7 * (i / 40) % 40))
                .isNotEmpty()
                .allSatisfy(entry -> {
                    assertThat(best(matcher, LargeFolder.title(entry))).isEqualTo("e%04d".formatted(entry));
                    assertThat(best(matcher, LargeFolder.question(entry))).isEqualTo("e%04d".formatted(entry));
                });
        assertThat(matcher.match("LargeFolder")).isInstanceOf(Match.Unknown.class);
    }

    private static String best(Matcher matcher, String text) {
        return matcher.match(text).candidates().getFirst().entry().id();
    }
}
