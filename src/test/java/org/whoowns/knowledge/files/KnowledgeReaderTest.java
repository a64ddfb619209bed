package org.whoowns.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whoowns.knowledge.Basis;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.knowledge.Topic;
import org.whoowns.knowledge.files.validation.Problem;

class KnowledgeReaderTest {

    private static final String ROLES = """
            roles:
              - id: cook
                title: Cook
                short: CK
                main: true
                focus: What is on the plate.
                aliases: [chef]
                focus-groups:
                  - title: Food
                    entries: [menu]
              - id: host
                title: Host
                main: true
            operating-models:
              - id: both
                title: Cook and host
                roles: [cook, host]
            areas:
              kitchen: The kitchen
            """;

    private static final String MENU = """
            ---
            id: menu
            title: The menu
            owner: cook
            basis: implied
            aliases: [bill of fare, dishes]
            questions:
              - who decides what we serve?
            parts:
              cook: Chooses the dishes.
              host: Says what guests asked for.
            hand-over: Before the doors open.
            tie-break: cook
            views:
              french: { owner: host, note: Guests first., inferred: true }
              nordic: shared
            disagreement: The schools differ.
            sources: [Old cookbook]
            curator: kitchen
            reviewed: 2026-11-23
            review-in: 6 months
            ---
            The cook knows the *season*.
            """;

    private static final String FRAMEWORKS = """
            default-view: { title: House view, source: Old cookbook }
            frameworks:
              - { id: french, title: French school, aliases: [paris] }
              - { id: nordic, title: Nordic school }
            """;

    @TempDir
    Path folder;

    @Test
    void readsAResponsibilityWithAllKeys() throws IOException {
        write("roles.yml", ROLES);
        write("frameworks.yml", FRAMEWORKS);
        write("kitchen/menu.md", MENU);

        var knowledge = good();

        var menu = (Responsibility) knowledge.entry("menu").orElseThrow();
        var cook = knowledge.role("cook").orElseThrow();
        var host = knowledge.role("host").orElseThrow();
        assertThat(menu.owner()).isEqualTo(cook);
        assertThat(menu.basis()).isEqualTo(Basis.IMPLIED);
        assertThat(menu.area()).isEqualTo("kitchen");
        assertThat(menu.parts()).containsEntry(cook, "Chooses the dishes.").containsKey(host);
        assertThat(menu.tieBreak()).isEqualTo(cook);
        assertThat(menu.positions().sequencedValues()).hasSize(2).first().satisfies(position -> {
            assertThat(position.owner()).isEqualTo(host);
            assertThat(position.inferred()).isTrue();
        });
        assertThat(menu.provenance().reviewed()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(menu.provenance().reviewIn()).isEqualTo(Period.ofMonths(6));
        assertThat(menu.body().source()).isEqualTo("The cook knows the *season*.");
        assertThat(knowledge.areas()).containsExactly(Map.entry("kitchen", "The kitchen"));
        assertThat(knowledge.mainRoles()).extracting(Role::shortName).containsExactly("CK", "Host");
        assertThat(knowledge.defaultView().title()).isEqualTo("House view");
    }

    @Test
    void recordsSourceLocations() throws IOException {
        write("roles.yml", ROLES);
        write("frameworks.yml", FRAMEWORKS);
        write("kitchen/menu.md", MENU);

        var reading = (ReadResult.Good) KnowledgeReader.read(folder);

        var menu = reading.knowledge().entry("menu").orElseThrow();
        var sourceMap = reading.sourceMap();
        assertThat(sourceMap.of(menu)).hasToString("kitchen/menu.md:1");
        assertThat(sourceMap.ofPhrase(menu, "The menu")).hasToString("kitchen/menu.md:3");
        assertThat(sourceMap.ofPhrase(menu, "dishes")).hasToString("kitchen/menu.md:6");
        assertThat(sourceMap.ofPhrase(menu, "who decides what we serve?")).hasToString("kitchen/menu.md:8");
        assertThat(sourceMap.of(menu, "reviewed")).hasToString("kitchen/menu.md:20");
        assertThat(sourceMap.of(menu, "colour")).hasToString("kitchen/menu.md:1");
    }

    @Test
    void readsAFolderWithoutRoles() throws IOException {
        write("need-both.md", """
                ---
                id: need-both
                title: Do we need both?
                questions: [do we need both?, which first?]
                ---
                Not always.
                """);

        var knowledge = good();

        assertThat(knowledge.roles()).isEmpty();
        assertThat(knowledge.topics()).extracting(Topic::id).containsExactly("need-both");
    }

    @Test
    void readsFilesWithBomAndCrlf() throws IOException {
        var windows = "\uFEFF" + topic("id: hello\ntitle: Hello").replace("\n", "\r\n");
        write("hello.md", windows);

        assertThat(good().entry("hello")).isPresent();
    }

    @Test
    void ignoresHiddenFilesAndTheReadme() throws IOException {
        write("hello.md", topic("id: hello\ntitle: Hello"));
        write("README.md", "How to write entries");
        write(".git/notes.md", "not ours");
        write(".#hello.md", "an editor's lock");
        write("hello.md~", "an editor's copy");

        assertThat(good().entries()).hasSize(1);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            id: hello\\ntitle: Hi\\ncolour: red       | 4: `colour` is not a known key
            id: Hello World\\ntitle: Hi              | 2: An id consists of lower-case letters
            id: hello                                | 2: `title` is missing
            title: Hi                                | 2: `id` is missing
            id: hello\\ntitle: [a, b]                | 3: `title` should be plain text
            id: hello\\ntitle: Hi\\ntitle: Ho        | 4: `title` appears twice
            id: hello\\ntitle: Hi\\nreviewed: soon   | 4: `reviewed` must be a date such as
            id: hello\\ntitle: Hi\\nreview-in: a bit | 4: `review-in` must be a period such as
            id: hello\\ntitle: Hi\\nowner: cook      | 4: There is no role `cook`, since the folder has no roles.yml
            id: hello\\ntitle: Hi\\nparts: { a: b }  | 4: `parts` belongs to an entry with an owner
            id: hello\\ntitle: Hi: there             | 3: This is not valid YAML
            id: none\\ntitle: Hi                     | 2: `none` is reserved
            - just\\n- a list                        | 2: This should be a list of `key: value` lines.
            """)
    void reportsProblemWithLine(String keys, String expected) throws IOException {
        write("hello.md", topic(keys.strip().replace("\\n", "\n")));

        assertThat(broken())
                .anySatisfy(problem -> assertThat(problem.toString()).startsWith("hello.md:" + expected));
    }

    @Test
    void reportsAllProblemsAtOnce() throws IOException {
        write("roles.yml", ROLES.replace("entries: [menu]", "entries: [menus]"));
        write("frameworks.yml", FRAMEWORKS);
        write("kitchen/menu.md", MENU.replace("owner: cook", "owner: chef").replace("basis: implied", "basis: maybe"));
        write("kitchen/same.md", MENU.replace("nordic: shared", "baltic: shared"));

        assertThat(broken())
                .extracting(Problem::toString)
                .anySatisfy(each -> assertThat(each).startsWith("kitchen/menu.md:4: There is no role `chef`"))
                .anySatisfy(each -> assertThat(each).startsWith("kitchen/menu.md:5: `basis` must be explicit"))
                .anySatisfy(each -> assertThat(each).contains("`menu` is the id of kitchen/menu.md too"))
                .anySatisfy(each -> assertThat(each).contains("There is no framework `baltic`"))
                .anySatisfy(each -> assertThat(each).startsWith("roles.yml:10: There is no entry `menus`"));
    }

    @Test
    void rejectsDuplicateNames() throws IOException {
        write("a.md", topic("id: a\ntitle: Backlog order\naliases: [Queue]"));
        write("b.md", topic("id: b\ntitle: Other\nquestions:\n  - who owns it?\n  - queue?"));

        assertThat(broken())
                .singleElement()
                .extracting(Problem::toString)
                .isEqualTo("b.md:6: `queue?` is in `a` too; it can only lead to one.");
    }

    @Test
    void readsFurtherPhrasesFromTextFiles() throws IOException {
        write("hello.md", topic("id: hello\ntitle: Hello\nquestions: [who greets?]"));
        write("phrases/hello.txt", "\uFEFF# Heard in the hall:\n\n  who says hello?  \r\n#hello at whom\n");
        write("phrases/.hello.txt.swp", "an editor's copy");

        var reading = (ReadResult.Good) KnowledgeReader.read(folder);

        var hello = reading.knowledge().entry("hello").orElseThrow();
        assertThat(hello.questions()).containsExactly("who greets?", "who says hello?", "#hello at whom");
        assertThat(reading.sourceMap().ofPhrase(hello, "who says hello?")).hasToString("phrases/hello.txt:3");
    }

    @Test
    void reportsProblemsInPhraseFiles() throws IOException {
        write("a.md", topic("id: a\ntitle: Backlog order"));
        write("b.md", topic("id: b\ntitle: Other"));
        write("phrases/b.txt", "who knows?\nbacklog order?\n" + "long ".repeat(80));
        write("phrases/c.txt", "who is it?");

        assertThat(broken())
                .extracting(Problem::toString)
                .containsExactly(
                        "phrases/b.txt:2: `backlog order?` is in `a` too; it can only lead to one.",
                        "phrases/b.txt:3: The phrase is too long; please keep it within 300 characters.",
                        "phrases/c.txt: There is no entry `c`; name the file after an entry's id.");
    }

    @Test
    void hashesPhraseFiles() throws IOException {
        write("a.md", topic("id: a\ntitle: Backlog order"));
        write("phrases/a.txt", "who knows?");
        var before = FolderHash.of(folder);

        write("phrases/a.txt", "who minds?");

        assertThat(FolderHash.of(folder)).isNotEqualTo(before);
    }

    @Test
    void reportsFilesThatAreNotUtf8() throws IOException {
        Files.write(folder.resolve("hello.md"), "---\nid: caf\u00E9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(broken())
                .extracting(Problem::sentence)
                .containsExactly("The file is not text in UTF-8; save it as UTF-8 and try again.");
    }

    @Test
    void reportsMissingOrUnclosedFrontMatter() throws IOException {
        write("a.md", "just words");
        write("b.md", "---\nid: b\ntitle: B\n");
        write("c.md", "");

        assertThat(broken()).extracting(Problem::file).containsExactly("a.md", "b.md", "c.md");
    }

    @Test
    void reportsAMissingOrEmptyFolder() {
        assertThat(broken())
                .singleElement()
                .extracting(Problem::sentence)
                .asString()
                .contains("no entry");
        assertThat(KnowledgeReader.read(folder.resolve("nowhere"))).isInstanceOf(ReadResult.Broken.class);
    }

    private KnowledgeBase good() {
        return switch (KnowledgeReader.read(folder)) {
            case ReadResult.Good good -> good.knowledge();
            case ReadResult.Broken broken -> throw new AssertionError(broken.problems());
        };
    }

    private List<Problem> broken() {
        return switch (KnowledgeReader.read(folder)) {
            case ReadResult.Good _ -> throw new AssertionError("should have had problems");
            case ReadResult.Broken broken -> broken.problems();
        };
    }

    private static String topic(String keys) {
        return "---\n" + keys + "\n---\nHello.\n";
    }

    private void write(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, content);
    }
}
