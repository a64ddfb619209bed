package org.whoowns.evaluation.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.knowledge.files.KnowledgeReader;
import org.whoowns.knowledge.files.ReadResult;

/// Who is behind the curator names of entries, as `roles.yml` has it.
class CuratorCheckTest {

    private static final String ROLES = "roles: [{ id: cook, title: Cook, main: true }]\n";

    @TempDir
    Path folder;

    @Test
    void readsWhoIsBehindAName() throws IOException {
        write("curators: { Kitchen: [U012AB3CD, chef@example.com], guests: W012AB3CD }", "kitchen", "kitchen");

        assertThat(read()).isInstanceOfSatisfying(ReadResult.Good.class, good -> {
            assertThat(good.knowledge().curators("kitchen")).containsExactly("U012AB3CD", "chef@example.com");
            assertThat(good.knowledge().curators("cellar")).isEmpty();
            assertThat(good.knowledge().curators(null)).isEmpty();
        });
    }

    @Test
    void refusesWhatIsNeitherAnIdNorAnAddress() throws IOException {
        write("curators:\n  kitchen: [\"@ana\", U012AB3CD]\n  Kitchen: chef@example", "kitchen");

        assertThat(read())
                .isInstanceOfSatisfying(
                        ReadResult.Broken.class,
                        broken -> assertThat(broken.problems())
                                .extracting(Object::toString)
                                .satisfiesExactlyInAnyOrder(
                                        first -> assertThat(first)
                                                .contains("roles.yml:3", "`@ana` should be a Slack user id"),
                                        second -> assertThat(second).contains("roles.yml:4", "are the same name"),
                                        third ->
                                                assertThat(third).contains("roles.yml:4", "`chef@example` should be")));
    }

    @Test
    void findsNothingWhereNobodyIsNamed() throws IOException {
        write("", "kitchen", "cellar");

        assertThat(findings()).isEmpty();
    }

    @Test
    void findsCuratorsBehindWhomNobodyIs() throws IOException {
        write("curators: { kitchen: [U012AB3CD], wardrobe: [U012AB3CD] }", "Kitchen", "kitchn", "kitchn");

        assertThat(findings())
                .extracting(finding -> finding.location() + " " + finding.sentence())
                .containsExactlyInAnyOrder(
                        "dish1.md:5 `curators` in roles.yml names nobody for `kitchn`, the curator of 2 entries, so that"
                                + " nobody hears when a review is due. Did you mean `kitchen`?",
                        "roles.yml No entry has the curator `wardrobe`.");
        assertThat(findings()).extracting(Finding::kind).containsOnly(Finding.Kind.CURATOR);
    }

    private void write(String curators, String... ofEntries) throws IOException {
        Files.writeString(folder.resolve("roles.yml"), ROLES + curators + "\n");
        for (var i = 0; i < ofEntries.length; i++) {
            Files.writeString(
                    folder.resolve("dish" + i + ".md"),
                    "---\nid: dish" + i + "\ntitle: Dish number " + i + "\nquestions: [what is dish " + i
                            + "?]\ncurator: " + ofEntries[i] + "\n---\nText.\n");
        }
    }

    private ReadResult read() {
        return KnowledgeReader.read(folder);
    }

    private List<Finding> findings() {
        return switch (read()) {
            case ReadResult.Good(var knowledge, var sources) ->
                new CuratorCheck(sources).of(knowledge).toList();
            case ReadResult.Broken(var problems) -> throw new AssertionError(problems);
        };
    }
}
