package org.whoowns.slack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.playground.Chromium;

/// The playground with custom knowledge, in a browser.
@Tag("browser")
class OtherKnowledgeInABrowserTest {

    private static EmbeddedServer server;
    private static Chromium chromium;
    private Page page;

    @BeforeAll
    static void open() {
        server = SlackAppFixture.open(Map.of(
                "whoowns.knowledge",
                KnowledgeFolders.SECOND.toString(),
                "playground.questions",
                List.of("help", "list")));
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        assertThat(chromium.errors()).isEmpty();
        chromium.close();
        server.close();
    }

    @BeforeEach
    void openPage() {
        page = chromium.page(1280, 800, ColorScheme.LIGHT);
    }

    @AfterEach
    void closePages() {
        chromium.closePages();
    }

    @Test
    void leadsFromTheEmptyChannelToAnAnswer() {
        visit("maya", "checkout");
        button("/whoowns help").click();
        assertThat(last()).containsText("what the SRE team does and is accountable for");
        button("who is on call at night?").click();

        assertThat(last().getByRole(AriaRole.HEADING)).hasText("SRE team: The on-call rota");
        button("Details").click();
        button("Compare frameworks").click();
        assertThat(last().getByRole(AriaRole.TABLE)).containsText("You run what you build");
        button("Who owns it, and why").click();
        assertThat(last().getByRole(AriaRole.HEADING)).hasText("SRE team: The on-call rota");
    }

    @Test
    void showsARoleAtItsName() {
        visit("priya", "search");
        page.locator("#text").fill("/whoowns sre");
        page.locator("#text").press("Enter");

        assertThat(last().getByRole(AriaRole.HEADING))
                .hasText(new String[] {"SRE team", "What the SRE team is accountable for"});
        assertThat(last()).containsText("Knowing that something is wrong before a customer says so.");
    }

    @Test
    void showsItsRolesOnTheHomeTab() {
        visit("jonas", "home");
        button("Roles at a glance").click();
        assertThat(heading("SRE team")).isVisible();
        assertThat(heading("Development team")).isVisible();
        button("All about the SRE team").click();

        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("What the SRE team is accountable for");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).not().isVisible();
        assertThat(page.locator("body")).not().containsText("Product Manager");
    }

    private void visit(String person, String place) {
        page.navigate(server.getURL() + "/?as=" + person + "&in=" + place);
    }

    private Locator last() {
        return page.locator("#messages > .message").last();
    }

    private Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
