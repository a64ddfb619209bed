package org.whoowns.matching.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.matching.keeping.Kept;
import org.whoowns.matching.lexical.Lexicon;

class KeptLexiconTest {

    private static final String TEXT = "a red car to throw";

    @TempDir
    Path folder;

    @Test
    void findsTheSameAgain() throws Exception {
        var made = of(Toys.TEXTS);
        var written = Files.getLastModifiedTime(folder.resolve("kept/lexicon"));
        var found = of(Toys.TEXTS);

        assertThat(Files.getLastModifiedTime(folder.resolve("kept/lexicon"))).isEqualTo(written);
        assertThat(found.size()).isEqualTo(made.size()).isPositive();
        assertThat(found.vector(TEXT).dot(made.vector(TEXT)))
                .isEqualTo(Lexicon.of(Toys.TEXTS).vector(TEXT).dot(made.vector(TEXT)));
    }

    @Test
    void makesAnotherOfOtherTexts() {
        of(Toys.TEXTS);

        assertThat(of(List.of("who waters", "who waters")).size())
                .isEqualTo(Lexicon.of(List.of("who waters", "who waters")).size());
    }

    @Test
    void makesItAgainWhereAFileHoldsSomethingElse() {
        Kept.in(folder).put(Kept.LEXICON, out -> out.writeUTF("short"));

        assertThat(of(Toys.TEXTS).size()).isEqualTo(Lexicon.of(Toys.TEXTS).size());
    }

    private Lexicon of(List<String> texts) {
        return KeptLexicon.of(texts, Kept.in(folder));
    }
}
