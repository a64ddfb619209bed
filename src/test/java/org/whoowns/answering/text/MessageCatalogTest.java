package org.whoowns.answering.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageCatalogTest {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern CALL = Pattern.compile("MessageCatalog\\.text\\(\\s*\"([^\"]+)\"");
    private static final Object[] ENOUGH = Collections.nCopies(10, "that").toArray();

    private static final String SOURCES = sources();

    @Test
    void hasEveryUsedMessage() {
        assertThat(MessageCatalog.keys())
                .containsAll(CALL.matcher(SOURCES)
                        .results()
                        .map(call -> call.group(1))
                        .toList());
    }

    @Test
    void hasNoUnusedMessage() {
        assertThat(LITERAL.matcher(SOURCES)
                        .results()
                        .map(literal -> literal.group(1))
                        .toList())
                .containsAll(MessageCatalog.keys());
    }

    @Test
    void everyCallPassesAllArguments() {
        assertThat(CALL.matcher(SOURCES).results()).isNotEmpty().allSatisfy(call -> {
            var args =
                    Collections.nCopies(arguments(SOURCES, call.end()), "that").toArray();
            assertThat(MessageCatalog.text(call.group(1), args)).isNotBlank();
        });
    }

    @Test
    void messagesFollowTheStyle() {
        assertThat(MessageCatalog.keys())
                .extracting(key -> MessageCatalog.text(key, ENOUGH))
                .allSatisfy(message -> assertThat(message)
                        .isNotBlank()
                        .doesNotContain("!", "—", "please note", "error")
                        .isEqualTo(message.strip()));
    }

    @Test
    void fillsInArguments() {
        assertThat(MessageCatalog.text("headline", "{1}", "The $1 menu")).isEqualTo("{1}: The $1 menu");
    }

    @Test
    void selectsSingularAndPlural() {
        assertThat(MessageCatalog.text("check.counted", 1, 2)).contains("1 issue in 2 teams");
        assertThat(MessageCatalog.text("check.counted", 1, 1)).contains("1 issue in 1 team");
    }

    @Test
    void rejectsMissingArgumentsAndKeys() {
        assertThatThrownBy(() -> MessageCatalog.text("headline", "Product Owner"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("headline");
        assertThatThrownBy(() -> MessageCatalog.text("no.such.message")).hasMessageContaining("no.such.message");
    }

    /// How many arguments follow the key, up to the parenthesis that closes the call.
    private static int arguments(String source, int afterKey) {
        var code = LITERAL.matcher(source.substring(afterKey, Math.min(source.length(), afterKey + 2_000)))
                .replaceAll("x");
        var commas = 0;
        var depth = 0;
        for (var i = 0; i < code.length() && depth >= 0; i++) {
            switch (code.charAt(i)) {
                case '(' -> depth++;
                case ')' -> depth--;
                case ',' -> commas += depth == 0 ? 1 : 0;
                default -> {}
            }
        }
        return commas;
    }

    private static String sources() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return String.join(
                    "\n",
                    javaFiles(files).stream().map(MessageCatalogTest::read).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> javaFiles(Stream<Path> files) {
        return files.filter(file -> file.toString().endsWith(".java")).toList();
    }

    private static String read(Path file) {
        try {
            var source = Files.readString(file);
            return source.contains("import static org.whoowns.answering.text.MessageCatalog.text;")
                    ? source.replaceAll("(?<![.\\w])text\\(", "MessageCatalog.text(")
                    : source;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
