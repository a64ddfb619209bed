package org.whoowns.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.learning.jdbc.KillingDatabase;
import org.whoowns.learning.lesson.LessonDecision;
import org.whoowns.learning.lesson.Teaching;
import org.whoowns.learning.lesson.TeachingFixture;
import org.whoowns.slack.AppProcess;
import org.whoowns.teams.ledger.TestDatabase;
import picocli.CommandLine;

/// Teaches as in Slack, exports to a folder and checks that folder as its own CI does.
@Tag("database")
class ExportTaughtCommandTest {

    private static final String SETTINGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    private static final Teaching.OwnEntry PALM = new Teaching.OwnEntry(
            "Office palm",
            "cook",
            "The palm stands in her kitchen.",
            new LinkedHashMap<>(Map.of("cook", "Waters it.")),
            List.of("who waters the palm?", "whose palm is it?", "why is the palm brown?", "who repots it?"));

    private final Path folder;
    private final Path knowledge;
    private final Path data;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    ExportTaughtCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.knowledge = folder.resolve("knowledge");
        this.data = folder.resolve("data");
    }

    @BeforeEach
    void write() {
        KnowledgeFolders.of(
                knowledge,
                Map.of(
                        "roles.yml",
                        "roles: [{ id: cook, title: Cook, short: Cook, main: true }]\n",
                        "kitchen/menu.md",
                        "---\nid: menu\ntitle: Menu\nowner: cook\n# as people ask\nquestions: [what is on today?,"
                                + " who writes the menu?]\n---\nThe cook knows.\n",
                        "kitchen/coffee.md",
                        "---\nid: coffee\ntitle: Coffee\nowner: cook\nquestions: [who makes coffee?]\n---\nText.\n",
                        "out-of-scope.yml",
                        "# of no use here\nquestions:\n  - how do I print a page?\n"));
    }

    @Test
    void whatWasTaughtPassesTheFoldersOwnChecks() {
        var teaching = embedded();
        teaching.teach("T1", new Teaching.Means("menu", List.of("who picks the dish of the day?")));
        teaching.teach("T1", new Teaching.NotForUs(List.of("when does the bus leave?")));
        teaching.teach("T1", PALM);
        var undone = List.of("nobody should see this");
        teaching.teach("T1", new Teaching.Means("coffee", undone));
        var lesson = teaching.ledger().page("T1", 0, 1).getFirst().id();
        teaching.ledger().decide(TeachingFixture.curator("T1"), lesson, LessonDecision.UNDO, false);

        assertThat(export("--area", "kitchen")).as(err.toString()).isZero();

        assertThat(out.toString())
                .contains(
                        "Wrote " + knowledge.resolve("kitchen/menu.md") + ".",
                        "Wrote " + knowledge.resolve("kitchen/office-palm.md") + ".")
                .endsWith("""

                        Add 2 questions and 1 entry taught in Slack.

                        * new entry office-palm
                        * menu: 1 question
                        * out of scope: 1 question
                        """);
        assertThat(knowledge.resolve("kitchen/menu.md"))
                .content()
                .contains("# as people ask\nquestions: [what is on today?, who writes the menu?, who picks the dish of"
                        + " the day?]\n");
        assertThat(knowledge.resolve("kitchen/coffee.md")).content().doesNotContain("nobody should");
        assertThat(run(new LintCommand(), knowledge.toString()))
                .as(out.toString())
                .isZero();
        assertThat(run(new EvalCommand(), "--self", "--json", "--knowledge", knowledge.toString()))
                .as(out.toString())
                .isZero();
        assertThat(out.toString()).contains("\"outOfScope\":{\"total\":2,\"nowhere\":2}");

        // in force and in the folder does no harm
        var after = TeachingFixture.on(source(), KnowledgeFolders.read(knowledge));
        assertThat(after.entry("T1", "who picks the dish of the day?")).isEqualTo("menu");
        assertThat(after.entry("T1", "whose palm is it?")).isEqualTo("office-palm");
        assertThat(after.entry("T1", "when does the bus leave?")).isNull();
        assertThat(export("--area", "kitchen")).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("were in the folder already.", "Nothing to add to " + knowledge);
    }

    @Test
    void aPatchWritesNothing() throws Exception {
        embedded().teach("T1", new Teaching.Means("menu", List.of("who picks the dish of the day?")));
        var before = Files.readString(knowledge.resolve("kitchen/menu.md"));

        assertThat(export("--patch")).isZero();

        assertThat(Files.readString(knowledge.resolve("kitchen/menu.md"))).isEqualTo(before);
        assertThat(out.toString())
                .startsWith("diff --git a/kitchen/menu.md b/kitchen/menu.md\n--- a/kitchen/menu.md\n")
                .contains("\n-questions: [what is on today?, who writes the menu?]\n+questions: [");
        assertThat(err.toString()).contains("Add 1 question taught in Slack.");
    }

    @ParameterizedTest
    @EnumSource
    void exportsOneWorkspaceOrAll(TestDatabase engine) {
        var properties = engine.fresh();
        try (var database = new KillingDatabase(properties, () -> {})) {
            var teaching = TeachingFixture.on(database.source(), KnowledgeFolders.read(knowledge));
            teaching.teach("T1", new Teaching.Means("menu", List.of("who sets the table?")));
            teaching.teach("T2", new Teaching.Means("coffee", List.of("who sets the table?", "who grinds beans?")));
        }
        var environment = Map.of(
                "JDBC_URL", String.valueOf(properties.get("datasources.default.url")),
                "JDBC_USER", String.valueOf(properties.get("datasources.default.username")));

        assertThat(export(environment, "--workspace", "T9")).isEqualTo(1);
        assertThat(err.toString()).contains("The workspace T9 has taught nothing", "These have: T1, T2.");
        assertThat(export(environment)).isZero();
        assertThat(err.toString())
                .contains("“who sets the table?” means `coffee` in T2; `menu` in T1; choose one workspace");
        assertThat(out.toString()).contains("* coffee: 1 question").doesNotContain("menu");
        assertThat(export(environment, "--workspace", "T1")).isZero();
        assertThat(out.toString()).contains("* menu: 1 question");
    }

    @Test
    void saysThatTheFolderHasProblems() throws Exception {
        embedded();
        Files.writeString(knowledge.resolve("broken.md"), "half");

        assertThat(export()).isEqualTo(1);

        assertThat(err.toString())
                .contains(knowledge.resolve("broken.md") + ":1: problem: An entry starts", "Nothing was changed.");
    }

    @Test
    void saysThatThereIsNoDatabaseAndCreatesNone() {
        assertThat(export()).isEqualTo(1);

        assertThat(err.toString()).contains("There is no database in the data folder. Set WHOOWNS_DATA or JDBC_URL");
        assertThat(data).doesNotExist();
    }

    @Test
    void saysThatNothingWasTaught() {
        embedded();

        assertThat(export()).isZero();

        assertThat(err.toString()).isEqualTo("Nothing to add to " + knowledge + ".\n");
    }

    @Test
    void saysThatTheAppIsRunning() throws Exception {
        embedded();
        var log = folder.resolve("export.log");
        try (var held = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("whoowns") + SETTINGS)) {
            assertThat(held.isValid(1)).isTrue();

            assertThat(AppProcess.run(
                            log,
                            Map.of("WHOOWNS_DATA", data.toString(), "JDBC_URL", ""),
                            "export-taught --knowledge " + knowledge))
                    .isEqualTo(1);
        }
        assertThat(log)
                .content()
                .contains("WhoOwns is running on this data folder. Please stop it first", "Nothing was changed.")
                .doesNotContain("\tat ");
    }

    private TeachingFixture embedded() {
        Flyway.configure().dataSource(source()).load().migrate();
        return TeachingFixture.on(source(), KnowledgeFolders.read(knowledge));
    }

    private JdbcDataSource source() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + data.resolve("whoowns") + SETTINGS);
        return source;
    }

    private int export(String... options) {
        return export(Map.of("WHOOWNS_DATA", data.toString()), options);
    }

    private int export(Map<String, String> environment, String... options) {
        var all = new ArrayList<>(List.of("--knowledge", knowledge.toString()));
        all.addAll(List.of(options));
        return run(new ExportTaughtCommand(environment), all.toArray(String[]::new));
    }

    private int run(Object command, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
