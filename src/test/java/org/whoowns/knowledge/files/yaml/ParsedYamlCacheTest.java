package org.whoowns.knowledge.files.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.whoowns.knowledge.KnowledgeFolders;

class ParsedYamlCacheTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b",
                "a: [b, 'c d', \"\\ud800\"]\n\nb: {c: d}\n? [x]\n: y\n",
                "a: |\n  two\n  lines\na: twice\n",
                "größe: ’ 谁 \\ud83d\\ude00\nempty:\n",
                "- 1\n- true\n- null\n"
            })
    void findsWhatTheTextHolds(String text) throws IOException {
        var first = ParsedYamlCache.nothing();
        var root = first.root(text);
        var again = ParsedYamlCache.read(written(first));

        assertThat(first.hasNews()).isTrue();
        assertThat(root).isPresent();
        assertThat(again.root(text)).isEqualTo(root);
        assertThat(again.hasNews()).isFalse();
    }

    @Test
    void findsWhatTheShippedFilesHold() throws IOException {
        var first = ParsedYamlCache.nothing();
        String text;
        try (var files = Files.walk(KnowledgeFolders.SHIPPED)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".yml")).toList()) {
                first.root(Files.readString(file));
            }
            text = Files.readString(KnowledgeFolders.SHIPPED.resolve("roles.yml"));
        }
        var again = ParsedYamlCache.read(written(first));

        assertThat(again.root(text))
                .isEqualTo(ParsedYamlCache.nothing().root(text))
                .isPresent();
        assertThat(again.hasNews()).isFalse();
        assertThat(again.root(text + "# changed\n")).isPresent();
        assertThat(again.hasNews()).isTrue();
    }

    @Test
    void readsAnewWhatIsThereTwiceByAnAlias() throws IOException {
        var text = "a: &x [b]\nc: *x\nd: &y [*y]\n";
        var first = ParsedYamlCache.nothing();

        assertThat(first.root(text))
                .isEqualTo(ParsedYamlCache.nothing().root(text))
                .isPresent();
        assertThat(first.hasNews()).isFalse();
        assertThat(ParsedYamlCache.read(written(first)).root(text)).isEqualTo(first.root(text));
    }

    @Test
    void dropsWhatIsNotAskedForAgain() throws IOException {
        var first = ParsedYamlCache.nothing();
        first.root("a: b");
        first.root("c: d");
        var second = first.next(true);
        second.root("a: b");
        var third = ParsedYamlCache.read(written(second));

        third.root("a: b");
        assertThat(third.hasNews()).isFalse();
        third.root("c: d");
        assertThat(third.hasNews()).isTrue();
    }

    @Test
    void remembersThatNewsAreNotWritten() {
        var first = ParsedYamlCache.nothing();
        first.root("a: b");

        assertThat(first.next(false).hasNews()).isTrue();
        assertThat(first.next(true).hasNews()).isFalse();
    }

    @Test
    void saysEachTimeWhatIsBroken() {
        var memory = ParsedYamlCache.nothing();

        assertThatThrownBy(() -> memory.root("a: [")).isInstanceOf(YamlEngineException.class);
        assertThatThrownBy(() -> memory.next(true).root("a: [")).isInstanceOf(YamlEngineException.class);
    }

    @Test
    void passesOverWhatIsDamaged() throws IOException {
        var memory = ParsedYamlCache.nothing();
        memory.root("a: [b, c]");
        var whole = written(memory).array();
        var random = new Random(3);

        for (var length = 0; length < whole.length; length++) {
            assertThat(ParsedYamlCache.read(ByteBuffer.wrap(whole, 0, length).slice())
                            .root("a: b"))
                    .isPresent();
        }
        for (var turn = 0; turn < 500; turn++) {
            var damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();

            assertThat(ParsedYamlCache.read(ByteBuffer.wrap(damaged)).root("a: b"))
                    .isPresent();
        }
    }

    private static ByteBuffer written(ParsedYamlCache memory) throws IOException {
        var bytes = new ByteArrayOutputStream();
        memory.writeTo(new DataOutputStream(bytes));
        return ByteBuffer.wrap(bytes.toByteArray());
    }
}
