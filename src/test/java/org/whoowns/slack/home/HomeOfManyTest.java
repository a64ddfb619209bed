package org.whoowns.slack.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.answering.snapshot.KnowledgeReloader;
import org.whoowns.answering.snapshot.ReloadState;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.playground.interaction.InputState;
import org.whoowns.playground.workspace.FakeView;
import org.whoowns.slack.TeamFixture;
import org.whoowns.teams.Holder;

/// The Home tab of a large workspace with custom knowledge, where a role holder has left.
@Tag("app")
class HomeOfManyTest {

    private static final int TEAMS = 2_000;

    @TempDir
    private static Path folder;

    private static TeamFixture scene;

    @BeforeAll
    static void fill() throws IOException {
        copy(KnowledgeFolders.SECOND, folder);
        // an overdue review
        var entry = folder.resolve("operations/on-call.md");
        Files.writeString(
                entry,
                Files.readString(entry)
                        .replaceFirst("(?m)^reviewed:.*\\n", "")
                        .replaceFirst("(?m)^review-in:.*\\n", "")
                        .replaceFirst("(?m)^title:", "reviewed: 2020-01-01\nreview-in: 6 months\ntitle:"));
        scene = new TeamFixture(Map.of("whoowns.knowledge", folder.toString()));
        scene.slack().workspace().deactivate(scene.slack().user("jonas"));
        scene.given("Left behind", Map.of("sre", new Holder(scene.id("jonas"), null)));
        for (var i = 0; i < TEAMS; i++) {
            scene.given(name(i), holders(i));
        }
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @Test
    void staysWithinSlacksLimits() {
        var home = scene.overview("sofia");
        var ask = home.element("home:ask").orElseThrow();
        scene.slack().as("sofia").picks(home, ask, List.of("who is on call at night?"), InputState.NONE);

        var full = scene.homeWhere(
                "sofia", view -> view.element("Clear the answer").isPresent());

        assertThat(full.layout()).hasSizeLessThanOrEqualTo(100);
        assertThat(bytes(full)).isLessThanOrEqualTo(250_000);
        assertThat(full.words()).contains("Page 1 of 167", "SRE team: The on-call rota");
        scene.slack().as("sofia").clicks(full, "Clear the answer");
        scene.homeWhere("sofia", view -> view.element("Clear the answer").isEmpty());
    }

    @Test
    void staysWithinSlacksLimitsWithManyConflicts() {
        var home = scene.overview("maya");
        scene.slack()
                .as("maya")
                .picks(home, home.element("home:filter").orElseThrow(), List.of("open"), InputState.NONE);
        scene.homeShowing("maya", "attention");

        var check = scene.opens("maya", scene.home("maya"), "Check all teams", "Gaps and conflicts");

        assertThat(check.layout()).hasSizeLessThanOrEqualTo(100);
        assertThat(check.words()).contains("in 2001 teams", "My Home tab has them all");
    }

    @Test
    void reportsHoldersWhoLeft() {
        var team = scene.team("Left behind");
        scene.opens("tom", scene.overview("tom"), "Check all teams", "Gaps and conflicts");

        var page = scene.page("tom", team);

        assertThat(page.words())
                .contains("*SRE team*\nvacant")
                .contains("<@" + scene.id("jonas") + "> has left, but is still named as SRE team");
    }

    @Test
    void showsCuratorsTheStateOfTheKnowledge() throws IOException {
        assertThat(scene.home("priya").words()).doesNotContain("past its review date");
        assertThat(scene.place("sofia", "The knowledge base").words())
                .contains("1 past its review date", "• The on-call rota");

        Files.writeString(folder.resolve("operations/broken.md"), "---\nid: broken\n---\nNothing.\n");

        scene.slack()
                .await(() -> Optional.of(scene.bean(KnowledgeReloader.class).state())
                        .filter(ReloadState.HeldBack.class::isInstance));
        scene.overview("sofia");
        var told = scene.homeShowing("sofia", "is on hold until this is fixed");
        assertThat(told.words()).contains("operations/broken.md");
        Files.delete(folder.resolve("operations/broken.md"));
    }

    private static String name(int number) {
        return "決済チーム🛒&<>*".repeat(7) + number;
    }

    private static Map<String, Holder> holders(int number) {
        var holders = new LinkedHashMap<String, Holder>();
        if (number % 2 == 0) {
            holders.put("sre", new Holder("U0SRE" + number, "U0DEPUTY" + number));
        }
        return holders;
    }

    private static int bytes(FakeView view) {
        return view.body().toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    var target = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                } catch (IOException unwritable) {
                    throw new UncheckedIOException(unwritable);
                }
            });
        }
    }
}
