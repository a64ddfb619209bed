package org.whoowns.knowledge.files;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.knowledge.files.validation.Problem;

/// Tests that the JSON schemas for editors accept and reject the same files as the reader.
class SchemaTest {

    private static final Path KNOWLEDGE = Path.of("knowledge");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /// Problems that only the reader can find, since it sees all files.
    private static final Pattern ACROSS_FILES =
            Pattern.compile("There (is no|are two) .*|.* (already means|is in|is the id of) .*");

    private static final Pattern KEYS = Pattern.compile("`(.*)` is not a known key; the keys are (.*)\\.");

    private static final Map<String, String> WHOLE =
            Map.of("entry", """
                    id: menu
                    title: The menu
                    owner: cook
                    basis: implied
                    aliases: [bill of fare]
                    questions: ["who decides what we serve?"]
                    parts: { cook: Chooses the dishes. }
                    hand-over: Before the doors open.
                    tie-break: cook
                    views: { french: { owner: cook, note: Guests first., inferred: true }, nordic: shared }
                    disagreement: The schools differ.
                    sources: [Old cookbook]
                    curator: kitchen
                    reviewed: "2026-11-23"
                    review-in: 6 months
                    """, "roles", """
                    roles:
                      - id: cook
                        title: Cook
                        short: CK
                        main: true
                        topic: menu
                        focus: What is on the plate.
                        aliases: [chef]
                        focus-groups: [{ title: Food, summary: All of it., entries: [menu] }]
                    comparison: menu
                    examples: [menu]
                    operating-models: [{ id: both, title: Both, summary: One does it all., roles: [cook], merged: true }]
                    areas: { kitchen: The kitchen }
                    curators: { kitchen: [U012AB3CD, chef@example.com] }
                    """, "frameworks", """
                    default-view: { title: House view, summary: Ours., source: Old cookbook }
                    frameworks:
                      - { id: french, title: French school, aliases: [paris], summary: Guests first., source: Guide }
                      - { id: nordic, title: Nordic school }
                    """, "sources", """
                    sources:
                      - { id: cookbook, title: Old cookbook, address: "https://cook.example/book?a=1", year: 1999 }
                      - { id: gran, title: Grandmother }
                    """, "out-of-scope", """
                    questions:
                      - { question: where is the list of dishes, kind: artefact, related: menu }
                      - who washes the dishes
                    """);

    /// A mutated file, valid or not.
    ///
    /// @param isText false if the change inserts an empty or numeric value
    record Draft(String change, JsonNode content, boolean isText) {}

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"entry", "roles", "frameworks", "sources", "out-of-scope"})
    void schemaAndReaderAgreeOnInvalidFiles(String kind) throws IOException {
        writeAll();
        var schema = schema(kind);
        var drafts = drafts(kind);

        assertThat(drafts).hasSizeGreaterThan(50).allSatisfy(draft -> {
            write(kind, draft.content());
            var problems = problems();
            var complaints = schema.validate(draft.content());
            if (problems.stream().anyMatch(each -> !ACROSS_FILES.matcher(each).matches())) {
                assertThat(complaints).as("the reader says %s", problems).isNotEmpty();
            }
            // the reader tolerates empty and numeric values; the schema may reject them
            if (!complaints.isEmpty() && draft.isText()) {
                assertThat(problems).as("the schema says %s", complaints).isNotEmpty();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry", "roles", "frameworks", "sources", "out-of-scope"})
    void acceptsACompleteFile(String kind) throws IOException {
        writeAll();

        assertThat(problems()).isEmpty();
        assertThat(schema(kind).validate(whole(kind))).isEmpty();
    }

    @Test
    void hasTheSameKeysAsTheReader() throws IOException {
        writeAll();
        var groups = new HashSet<Set<String>>();
        for (var kind : WHOLE.keySet()) {
            for (var draft : drafts(kind)) {
                if (draft.change().endsWith("+colour")) {
                    write(kind, draft.content());
                    problems().stream()
                            .map(KEYS::matcher)
                            .filter(Matcher::matches)
                            .forEach(said -> groups.add(Set.of(said.group(2).split(", "))));
                }
            }
            write(kind, whole(kind));
        }

        var described = new HashSet<Set<String>>();
        for (var kind : WHOLE.keySet()) {
            keysOf(
                    YAML.readTree(
                            KNOWLEDGE.resolve("schema").resolve(kind + ".json").toFile()),
                    described);
        }
        assertThat(groups).hasSize(13).isEqualTo(described);
    }

    @Test
    void acceptsTheShippedEntries() throws IOException {
        try (var files = Files.walk(KNOWLEDGE)) {
            var entries = files.filter(file -> file.toString().endsWith(".md") && !file.endsWith("README.md"))
                    .toList();
            assertThat(entries)
                    .hasSizeGreaterThan(100)
                    .allSatisfy(file -> assertThat(
                                    schema("entry").validate(YAML.readTree(frontMatter(Files.readString(file)))))
                            .isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"roles", "frameworks", "sources", "out-of-scope"})
    void acceptsTheShippedYamlFiles(String kind) throws IOException {
        var file = KNOWLEDGE.resolve(kind + ".yml");

        assertThat(schema(kind).validate(YAML.readTree(file.toFile()))).isEmpty();
        assertThat(Files.readString(file)).startsWith("# yaml-language-server: $schema=schema/" + kind + ".json\n");
    }

    @Test
    void readmeListsAllKeys() throws IOException {
        var page = Files.readString(KNOWLEDGE.resolve("README.md"));

        var keys = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|")
                .matcher(page)
                .results()
                .map(row -> row.group(1))
                .collect(toSet());
        assertThat(keys)
                .isEqualTo(properties(
                        YAML.readTree(KNOWLEDGE.resolve("schema/entry.json").toFile())));
        for (var kind : List.of("roles", "frameworks", "sources", "out-of-scope")) {
            var described = new HashSet<Set<String>>();
            keysOf(
                    YAML.readTree(
                            KNOWLEDGE.resolve("schema").resolve(kind + ".json").toFile()),
                    described);
            assertThat(described)
                    .allSatisfy(names -> assertThat(names)
                            .allSatisfy(name -> assertThat(page).contains("`" + name + "`")));
        }
    }

    @Test
    void readmeExampleIsValid() throws IOException {
        var example =
                Pattern.compile("(?s)```markdown\n(.*?)```").matcher(Files.readString(KNOWLEDGE.resolve("README.md")));
        assertThat(example.find()).isTrue();
        Files.copy(KNOWLEDGE.resolve("frameworks.yml"), folder.resolve("frameworks.yml"));
        Files.writeString(folder.resolve("roles.yml"), """
                roles:
                  - { id: product-owner, title: Product Owner, main: true }
                  - { id: product-manager, title: Product Manager, main: true }
                """);
        Files.writeString(folder.resolve("backlog-ordering.md"), example.group(1));

        assertThat(problems()).isEmpty();
        assertThat(YAML.readTree(frontMatter(example.group(1))).size()).isEqualTo(15);
    }

    private List<String> problems() {
        return switch (KnowledgeReader.read(folder)) {
            case ReadResult.Good _ -> List.of();
            case ReadResult.Broken(var problems) ->
                problems.stream().map(Problem::sentence).toList();
        };
    }

    private static List<Draft> drafts(String kind) throws IOException {
        var drafts = new ArrayList<Draft>();
        new Changes(whole(kind), drafts).make();
        return drafts;
    }

    private void writeAll() throws IOException {
        for (var kind : WHOLE.keySet()) {
            write(kind, whole(kind));
        }
    }

    private void write(String kind, JsonNode content) throws IOException {
        var yaml = YAML.writeValueAsString(content);
        var file = folder.resolve(kind.equals("entry") ? "kitchen/menu.md" : kind + ".yml");
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, kind.equals("entry") ? yaml + "---\nThe cook knows.\n" : yaml);
    }

    private static ObjectNode whole(String kind) throws IOException {
        return (ObjectNode) YAML.readTree(WHOLE.get(kind));
    }

    private static Schema schema(String kind) throws IOException {
        try (var in = Files.newInputStream(KNOWLEDGE.resolve("schema").resolve(kind + ".json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(in);
        }
    }

    private static String frontMatter(String entry) {
        return entry.substring(4, entry.indexOf("\n---\n", 4) + 1);
    }

    private static void keysOf(JsonNode schema, Set<Set<String>> found) {
        if (schema.has("properties") && schema.path("additionalProperties").isBoolean()) {
            found.add(properties(schema));
        }
        schema.forEach(each -> keysOf(each, found));
    }

    private static Set<String> properties(JsonNode schema) {
        return StreamSupport.stream(
                        ((Iterable<String>) () -> schema.path("properties").fieldNames()).spliterator(), false)
                .collect(toSet());
    }

    /// Mutations of each value of a file.
    private record Changes(ObjectNode whole, List<Draft> drafts) {

        private static final List<Integer> LENGTHS = List.of(20, 21, 64, 65, 100, 101, 300, 301, 600, 601);
        private static final List<String> TEXTS =
                List.of("shared", "none", "Not an Id", "a--b", "2026-13-01x", "12 moons", "3 weeks", "explicit");

        void make() throws IOException {
            visit("");
        }

        private void visit(String path) throws IOException {
            var node = whole.at(path);
            if (node instanceof ObjectNode object) {
                change(path + "/+colour", copy -> ((ObjectNode) copy.at(path)).put("colour", "red"), true);
                for (var property : object.properties()) {
                    var key = property.getKey();
                    change(path + "/" + key + " missing", copy -> ((ObjectNode) copy.at(path)).remove(key), true);
                    replace(path, key);
                    visit(path + "/" + key);
                }
            } else if (node instanceof ArrayNode) {
                for (var other : values()) {
                    change(path + "/0 = " + other, copy -> ((ArrayNode) copy.at(path)).set(0, other), isText(other));
                }
                visit(path + "/0");
            }
        }

        private void replace(String path, String key) throws IOException {
            for (var other : values()) {
                change(
                        path + "/" + key + " = " + other,
                        copy -> ((ObjectNode) copy.at(path)).set(key, other),
                        isText(other));
            }
        }

        private static List<JsonNode> values() throws IOException {
            var values = new ArrayList<JsonNode>();
            LENGTHS.forEach(length -> values.add(YAML.getNodeFactory().textNode("x".repeat(length))));
            TEXTS.forEach(text -> values.add(YAML.getNodeFactory().textNode(text)));
            for (var other : List.of("''", "7", "true", "null", "[]", "[word]", "[[word]]", "{ key: word }")) {
                values.add(YAML.readTree(other));
            }
            return values;
        }

        private static boolean isText(JsonNode value) {
            return value.isContainerNode()
                    || (value.isTextual() && !value.asText().isEmpty());
        }

        private void change(String name, Consumer<ObjectNode> change, boolean isText) {
            var copy = whole.deepCopy();
            change.accept(copy);
            drafts.add(new Draft(name, copy, isText));
        }
    }
}
