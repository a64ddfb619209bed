package org.whoowns.knowledge.files.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.knowledge.files.validation.ProblemCollector;

class YamlEditorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`q:\\n  - a\\n` | `q:\\n  - a\\n  - new?\\n`",
                "`q:\\n- a\\nz: 1\\n` | `q:\\n- a\\n- new?\\nz: 1\\n`",
                "`q:\\n    - a # why\\n\\n# about z\\nz: 1\\n` | `q:\\n    - a # why\\n    - new?\\n\\n# about z\\nz: 1\\n`",
                "`q:\\n  - a\\n  # last\\nz: 1\\n` | `q:\\n  - a\\n  - new?\\n  # last\\nz: 1\\n`",
                "`q:\\n  - a` | `q:\\n  - a\\n  - new?`",
                "`q:\\n  - |\\n    a\\nz: 1\\n` | `q:\\n  - |\\n    a\\n  - new?\\nz: 1\\n`",
                "`q:\\n  - a\\n    b\\nz: 1\\n` | `q:\\n  - a\\n    b\\n  - new?\\nz: 1\\n`",
                "`q:\\n  - { k: v, q: a }\\n` | `q:\\n  - { k: v, q: a }\\n  - new?\\n`",
                "`q:\\n  - k: v\\n    q: a\\n# end\\n` | `q:\\n  - k: v\\n    q: a\\n  - new?\\n# end\\n`",
                "`q: [a, b]\\n` | `q: [a, b, new?]\\n`",
                "`q: [ a, 'b' , ] # c\\n` | `q: [ a, 'b', new? , ] # c\\n`",
                "`q: [a, # c\\n  b # d\\n  ]\\n` | `q: [a, # c\\n  b, new? # d\\n  ]\\n`",
                "`q: []\\nz: 1\\n` | `q: [new?]\\nz: 1\\n`",
                "`q: a\\n` | `q: [a, new?]\\n`",
                "`q: \"a, b\"\\n` | `q: [\"a, b\", new?]\\n`",
                "`q:\\nz: 1\\n` | `q:\\n  - new?\\nz: 1\\n`",
                "`q: # none yet\\nz: 1\\n` | `q: # none yet\\n  - new?\\nz: 1\\n`",
                "`q: ~\\nz: 1\\n` | `q: [new?]\\nz: 1\\n`",
                "`z: 1\\n` | `z: 1\\nq:\\n  - new?\\n`",
                "`z: 1 # 😀\\nq: [😀]\\n` | `z: 1 # 😀\\nq: [😀, new?]\\n`",
                "`q:\\r\\n  - a\\r\\nz: 1\\r\\n` | `q:\\r\\n  - a\\r\\n  - new?\\r\\nz: 1\\r\\n`"
            })
    void appendsToAList(String before, String after) {
        var edited = new YamlEditor(unescaped(before)).append("q", "new?");

        assertThat(edited.yaml()).isEqualTo(unescaped(after));
        assertThat(edited.size("q")).isEqualTo(new YamlEditor(unescaped(before)).size("q") + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`r: 2026-01-01 # then\\nz: 1\\n` | `r: 2026-12-01 # then\\nz: 1\\n`",
                "`r: \"2026-01-01\"\\n` | `r: 2026-12-01\\n`",
                "`r:\\nz: 1\\n` | `r: 2026-12-01\\nz: 1\\n`",
                "`r: |\\n  long\\n  text\\nz: 1\\n` | `r: 2026-12-01\\nz: 1\\n`",
                "`z: 1\\n` | `z: 1\\nr: 2026-12-01\\n`"
            })
    void setsAText(String before, String after) {
        assertThat(new YamlEditor(unescaped(before)).set("r", "2026-12-01").yaml())
                .isEqualTo(unescaped(after));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who: me?",
                "- is it?",
                "# who",
                "\"quoted\" \\ back",
                "it's Ana's, isn't it?",
                "yes",
                "null",
                "a, b [c] {d}",
                "ends with colon:",
                "100 %",
                "@someone",
                "wer prüft das? 😀",
                "tab\there"
            })
    void anyTextComesBackAsItWas(String text) {
        for (var before : List.of("q:\n  - a\n", "q: [a]\n", "q: a\n", "z: 1\n")) {
            var problems = new ProblemCollector();
            var read = new YamlSource(
                            "f", 1, new YamlEditor(before).append("q", text).yaml(), problems)
                    .parse();

            assertThat(read.orElseThrow().texts("q", 100)).last().isEqualTo(text.replace('\t', ' '));
            assertThat(problems.any()).isFalse();
        }
    }

    @Test
    void continuesALongLine() {
        var line = "q: [" + "a long name, ".repeat(8) + "another]";

        assertThat(new YamlEditor(line + "\n").append("q", "new?").yaml())
                .isEqualTo(line.substring(0, line.length() - 1) + ",\n  new?]\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{q: [a]}",
                "x: &x [a]\nq: *x\n",
                "x:\n  - &x a\nq:\n  - *x\n",
                "q: { k: v }\n",
                "q: &q\n  - a\n",
                "q: a\n...\n---\n"
            })
    void refusesWhatItCannotEdit(String yaml) {
        assertThatThrownBy(() -> new YamlEditor(yaml).append("q", "new?"))
                .isInstanceOf(UneditableYamlException.class)
                .hasMessageContaining("`q` is written in a way");
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r");
    }
}
