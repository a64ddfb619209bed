package org.whoowns.playground;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The local workspace with the keyboard alone: where the focus is, what is kept, and what completes.
@Tag("browser")
class KeyboardInABrowserTest {
    private static StubApp app;
    private static EmbeddedServer server;
    private static FakeSlack slack;
    private static Chromium chromium;
    private Page page;

    @BeforeAll
    static void open() throws IOException {
        app = new StubApp();
        server = LocalWorkspaceFixture.start(app);
        slack = server.getApplicationContext().getBean(FakeSlack.class);
        app.respondWith(new StubResponses(slack)::respond);
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        assertThat(chromium.errors()).isEmpty();
        chromium.close();
        server.close();
        app.close();
    }

    @BeforeEach
    void freshPage() {
        slack.workspace()
                .conversations()
                .channels()
                .forEach(channel ->
                        slack.messages(channel).forEach(slack.workspace().conversations()::remove));
        slack.workspace().views().clear(slack.user("maya"));
        page = chromium.page(1280, 800, ColorScheme.LIGHT);
    }

    @AfterEach
    void closePages() {
        chromium.closePages();
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK"})
    void asksAndFillsAFormIn(int width, ColorScheme scheme) {
        page = chromium.page(width, 600, scheme);
        visit("maya", "checkout");
        page.keyboard().type("/who");
        assertThat(options()).hasText(new String[] {"/whoowns Ask WhoOwns; only you see the answer"});
        AccessibilityCheck.assertAccessible(page, "suggestions");
        page.keyboard().press("Enter");
        assertThat(text()).hasValue("/whoowns ");
        page.keyboard().type("who decides?");
        page.keyboard().press("Enter");
        assertThat(messages().last()).containsText("Ordering the backlog");

        button("Set up a team").focus();
        page.keyboard().press("Enter");
        Locator name = dialog().getByLabel("Team name");
        assertThat(name).isFocused();
        page.keyboard().press("Enter");
        assertThat(dialog()).containsText("Please complete this required field.");
        assertThat(name).isFocused();
        assertThat(name).hasAttribute("aria-invalid", "true");
        page.keyboard().type("Taken");
        page.keyboard().press("Enter");
        assertThat(dialog()).containsText("That name is taken.");
        assertThat(name).isFocused();
        assertThat(name).hasValue("Taken");
        AccessibilityCheck.assertAccessible(page, "form");
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().type("Checkout");
        page.keyboard().press("Enter");

        assertThat(dialog()).not().isVisible();
        assertThat(button("Set up a team")).isFocused();
    }

    @Test
    void showsTheFirstFaultyField() {
        page = chromium.page(390, 420, ColorScheme.LIGHT);
        visit("maya", "checkout");
        opensTheForm(page);
        dialog().getByLabel("Note").fill("at the end");
        assertThat(dialog().getByLabel("Team name")).not().isInViewport();
        button("Save").click();

        assertThat(dialog().getByText("Please complete this required field.")).isInViewport();
        assertThat(dialog().getByLabel("Team name")).isFocused();
        assertThat(dialog().getByLabel("Note")).hasValue("at the end");
    }

    @Test
    void returnsToTheButtonOfADialogThatIsClosed() {
        visit("maya", "checkout");
        opensTheForm(page);
        page.keyboard().press("Escape");

        assertThat(dialog()).not().isVisible();
        assertThat(button("Set up a team")).isFocused();
    }

    @Test
    void beginsAtTheTopOfEachPage() {
        visit("maya", "home");
        button("Next").focus();
        page.keyboard().press("Enter");
        assertThat(heading("The second page")).isInViewport();
        assertThat(page.locator("#announcement")).hasText("Updated: The second page");

        button("Details").click();
        assertThat(heading("The first part")).isInViewport();
        dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Next"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(heading("The second part")).isInViewport();
        page.keyboard().press("Enter");
        assertThat(dialog()).isVisible();
        page.keyboard().press("Escape");
        assertThat(dialog()).not().isVisible();
        assertThat(button("Details")).isFocused();
    }

    @Test
    void showsADialogOnlyInItsWindow() {
        Page other = chromium.page(1280, 800, ColorScheme.LIGHT);
        visit("maya", "checkout");
        other.navigate(url("maya", "checkout"));
        opensTheForm(page);
        dialog().getByLabel("Team name").fill("From the first window");
        assertThat(other.locator("#messages .message")).hasCount(1);
        opensTheForm(other);
        other.keyboard().press("Escape");
        assertThat(other.getByRole(AriaRole.DIALOG)).not().isVisible();

        assertThat(dialog().getByLabel("Team name")).hasValue("From the first window");
        button("Save").click();
        assertThat(dialog()).not().isVisible();
    }

    @Test
    void keepsDraftsForEachPersonAndPlace() {
        visit("maya", "checkout");
        page.keyboard().type("half a tho");
        page.keyboard().press("Escape");
        assertThat(text()).hasValue("half a tho");
        link("search").click();
        assertThat(text()).hasValue("");
        page.keyboard().type("something else");
        link("checkout").click();
        assertThat(text()).hasValue("half a tho");
        page.keyboard().type("ught");
        page.keyboard().press("Enter");
        assertThat(messages().last()).containsText("half a thought");

        page.goBack();
        assertThat(text()).hasValue("something else");
        visit("jonas", "search");
        assertThat(text()).hasValue("");
        visit("maya", "checkout");
        assertThat(text()).hasValue("");
    }

    @Test
    void completesPeopleAndChannels() {
        visit("maya", "checkout");
        page.keyboard().type("thanks @o");
        assertThat(options()).hasText(new String[] {"@maya Maya Okafor · Developer, Checkout"});
        page.keyboard().press("Escape");
        assertThat(options()).hasCount(0);
        assertThat(text()).hasValue("thanks @o");
        page.keyboard().press("Backspace");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(text())
                .hasAttribute("aria-activedescendant", options().nth(2).getAttribute("id"));
        assertThat(options().nth(2)).hasAttribute("aria-selected", "true");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Tab");
        page.keyboard().type("in #sea");
        options().first().click();

        assertThat(text()).hasValue("thanks @maya in #search ");
        assertThat(text()).isFocused();
        page.keyboard().press("Enter");
        assertThat(messages().last()).containsText("thanks @Maya Okafor in #search");
    }

    @Test
    void bringsBackWhatWasSent() {
        visit("maya", "checkout");
        page.keyboard().type("one");
        page.keyboard().press("Enter");
        assertThat(messages()).hasCount(1);
        page.keyboard().type("/whoowns two");
        page.keyboard().press("Enter");
        assertThat(messages()).hasCount(2);

        page.keyboard().press("ArrowUp");
        assertThat(text()).hasValue("/whoowns two");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        assertThat(text()).hasValue("one");
        page.keyboard().press("ArrowDown");
        assertThat(text()).hasValue("/whoowns two");
        page.keyboard().press("ArrowDown");
        assertThat(text()).hasValue("");
        page.keyboard().type("a draft");
        page.keyboard().press("ArrowUp");
        assertThat(text()).hasValue("a draft");
    }

    @Test
    void leavesTheReplyModeWithItsPlace() {
        visit("maya", "checkout");
        slack.as("jonas").in("checkout").says("Shall we?");
        button("Reply in thread to Jonas Weber").focus();
        page.keyboard().press("Enter");
        assertThat(text()).isFocused();
        page.keyboard().type("/whoowns pm");
        assertThat(options()).hasCount(0);
        page.keyboard().press("Enter");
        assertThat(messages().last()).containsText("/whoowns is not supported in threads. Sorry!");

        link("search").click();
        page.goBack();
        assertThat(page.locator("#replying")).not().isVisible();
        page.locator("#text").fill("not a reply");
        page.locator("#text").press("Enter");
        assertThat(page.locator("#messages > .message").last()).containsText("not a reply");
        button("Reply in thread to Jonas Weber").click();
        slack.messages(slack.channel("checkout")).forEach(slack.workspace().conversations()::remove);
        assertThat(page.locator("#replying")).not().isVisible();
    }

    @Test
    void suggestsOnlyWhatWorksForGuestsOfAnotherCompany() {
        visit("nadia", "harbor-partners");

        assertThat(page.locator(".example").first()).hasText("@WhoOwns who decides what gets built next?");
        assertThat(page.locator(".example:not(:has-text('@WhoOwns'))")).hasCount(0);
    }

    @Test
    void offersNoPlaceholderAsAChoice() {
        visit("maya", "checkout");
        ask(page);
        assertThat(messages().last().getByLabel("Framework").locator("option[value='']"))
                .isDisabled();
        button("Set up a team").click();
        assertThat(dialog().getByLabel("Product Owner").locator("option[value='']"))
                .isEnabled();
    }

    private void opensTheForm(Page window) {
        if (window.locator("#messages .message").count() == 0) {
            ask(window);
        }
        window.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set up a team"))
                .click();
        assertThat(window.getByRole(AriaRole.DIALOG)).isVisible();
    }

    private static void ask(Page window) {
        window.locator("#text").fill("/whoowns who decides?");
        window.locator("#text").press("Enter");
        assertThat(window.locator("#messages .message").last()).containsText("Ordering the backlog");
    }

    private void visit(String person, String place) {
        page.navigate(url(person, place));
    }

    private static String url(String person, String place) {
        return "http://localhost:" + server.getPort() + "/?as=" + person + "&in=" + place;
    }

    private Locator text() {
        return page.locator("#text");
    }

    private Locator messages() {
        return page.locator("#messages .message");
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private Locator options() {
        return page.getByRole(AriaRole.LISTBOX).getByRole(AriaRole.OPTION);
    }

    private Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
