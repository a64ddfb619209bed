package org.whoowns.commands;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.playground.Chromium;
import org.whoowns.slack.TeamFixture;
import org.whoowns.teams.Holder;
import org.whoowns.teams.ledger.TestDatabase;
import org.whoowns.teams.ledger.validation.TeamDraft;
import picocli.CommandLine;

/// A question that nobody could answer, until it is in the knowledge folder: asked, handed on, declined, answered by
/// the
/// deputy, confirmed by a curator, told to who asked, exported and checked.
@Tag("browser")
@Timeout(180)
class LearningInABrowserTest {

    private static final String QUESTION = "who buys the candles for when the power fails?";

    @Test
    void aQuestionFindsItsWayIntoTheFolder(@TempDir Path folder) throws IOException {
        copy(KnowledgeFolders.SECOND, folder);
        var database = TestDatabase.POSTGRES.fresh();
        var properties = new LinkedHashMap<>(database);
        properties.putAll(Map.of(
                "whoowns.knowledge", folder.toString(),
                "whoowns.handoff.working-hours", "false",
                "whoowns.handoff.poll", "50ms"));
        try (var app = new TeamFixture(properties);
                var chromium = new Chromium()) {
            var jonas = new Holder(app.id("jonas"), app.id("priya"));
            var holders = new LinkedHashMap<>(Map.of("sre", jonas, "development-team", jonas));
            app.given(new TeamDraft("Checkout", List.of("C07CHECKOUT"), "embedded", null, holders, null), "maya");
            var page = chromium.page(1280, 900, ColorScheme.LIGHT);

            visit(page, app, "maya", "checkout");
            ask(page, "/whoowns " + QUESTION);
            last(page)
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName(Pattern.compile("^Ask the .*\\(Jonas Weber\\)$")))
                    .click();
            assertThat(last(page)).containsText("Forwarded to Jonas Weber. You'll hear back in a direct message.");

            visit(page, app, "jonas", "app");
            assertThat(last(page)).containsText(QUESTION);
            button(page, "handoff.skip").click();
            assertThat(last(page)).containsText("Skipped. I'll ask somebody else.");

            visit(page, app, "priya", "app");
            assertThat(last(page)).containsText(QUESTION);
            assertThat(last(page)).not().containsText("Maya");
            last(page).getByRole(AriaRole.BUTTON).first().click();
            assertThat(last(page)).containsText("Your answer: ");
            var entry = last(page)
                    .innerText()
                    .replaceFirst("(?s).*Your answer: ([^\\n]+).*", "$1")
                    .strip();

            visit(page, app, "maya", "app");
            assertThat(last(page)).containsText("answered your question “" + QUESTION + "”:");
            assertThat(last(page)).containsText(entry);

            visit(page, app, "sofia", "app");
            ask(page, "taught");
            assertThat(last(page)).containsText(QUESTION);
            button(page, "taught.review").last().click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText("No other entry loses a question.");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(text("teach.now")))
                    .click();
            assertThat(dialog).containsText(text("teach.in.force"));

            visit(page, app, "tom", "search");
            ask(page, "/whoowns " + QUESTION);
            assertThat(last(page)).containsText(entry);
            assertThat(chromium.errors()).isEmpty();
        }

        var environment = Map.of(
                "JDBC_URL", String.valueOf(database.get("datasources.default.url")),
                "JDBC_USER", String.valueOf(database.get("datasources.default.username")));
        assertThat(run(new ExportTaughtCommand(environment), "--knowledge", folder.toString()))
                .contains("Add 1 question taught in Slack.");
        run(new LintCommand(), folder.toString());
        assertThat(run(new EvalCommand(), "--self", "--knowledge", folder.toString()))
                .isNotEmpty();
    }

    /// Runs a command, which must succeed.
    private static String run(Callable<Integer> command, String... arguments) {
        var said = new StringWriter();
        var status = new CommandLine(command)
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(arguments);
        assertThat(status).as(said.toString()).isZero();
        return said.toString();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void visit(Page page, TeamFixture app, String person, String place) {
        page.navigate(app.url() + "/?as=" + person + "&in=" + place);
    }

    private static void ask(Page page, String text) {
        page.locator("#text").fill(text);
        page.locator("#text").press("Enter");
    }

    private static Locator last(Page page) {
        return page.locator("#messages > .message").last();
    }

    private static Locator button(Page page, String key) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text(key)).setExact(true));
    }

    private static String text(String key) {
        return MessageCatalog.text(key);
    }
}
