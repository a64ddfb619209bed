package org.whoowns.playground;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whoowns.playground.StubApp.Answer;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.playground.workspace.MessageContent;

/// Browser tests of the local workspace.
@Tag("browser")
class BrowserTest {
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
        app.respondWith(new StubResponses(slack)::respond);
        slack.workspace()
                .conversations()
                .channels()
                .forEach(channel ->
                        slack.messages(channel).forEach(slack.workspace().conversations()::remove));
        slack.workspace().views().clear(slack.user("maya"));
        slack.workspace().views().clear(slack.user("priya"));
        page = desktop();
    }

    @AfterEach
    void closePages() {
        chromium.closePages();
    }

    @Test
    void sendsACommandWithEnter() {
        visit("maya", "checkout");
        send("/whoowns who decides?");

        assertThat(messages().last()).containsText("Only visible to you");
        assertThat(messages().last().getByRole(AriaRole.HEADING)).hasText("Product Owner: Ordering the backlog ✨");
        assertThat(messages().last()).containsText("reviewed Nov 24, 2026");
        assertThat(page.getByLabel("Message #checkout")).hasValue("");
    }

    @Test
    void sendsAnExampleQuestionOnClick() {
        visit("maya", "search");
        button("/whoowns who decides what gets built next?").click();

        assertThat(messages().last()).containsText("Ordering the backlog");
        assertThat(page.getByText("This is #search")).not().isVisible();
    }

    @Test
    void showsTheReplyToAMentionInItsThread() {
        visit("maya", "checkout");
        send("@WhoOwns who decides?");

        Locator reply = page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Replies to Maya Okafor"));
        assertThat(reply).containsText("in the thread");
    }

    @Test
    void continuesAThread() {
        visit("maya", "checkout");
        send("@WhoOwns who decides?");
        assertThat(page.getByText("in the thread")).isVisible();
        messages().first().hover();
        button("Reply in thread to Maya Okafor").click();
        assertThat(page.getByText("Replying to Maya Okafor")).isVisible();
        send("@WhoOwns and who else?");

        assertThat(page.getByText("in the thread")).hasCount(2);
        assertThat(page.locator("#messages > .message")).hasCount(1);
        page.getByLabel("Message #checkout").press("Escape");
        assertThat(page.getByText("Replying to Maya Okafor")).not().isVisible();
    }

    @Test
    void showsAReplyOnceHoweverSoonItComes() {
        visit("maya", "checkout");
        var jonas = slack.as("jonas").in("checkout");
        jonas.says("before");
        assertThat(page.getByText("before")).isVisible();
        // no window is told of the message before its reply is there
        synchronized (slack.workspace().feed()) {
            jonas.replyingTo(jonas.says("first")).says("an early reply");
        }
        jonas.says("afterwards");

        assertThat(page.getByText("afterwards")).isVisible();
        assertThat(page.getByText("an early reply")).hasCount(1);
    }

    @Test
    void showsAReplyOnceThatComesRightAfterAnEdit() {
        visit("maya", "checkout");
        var jonas = slack.as("jonas").in("checkout");
        FakeMessage first = jonas.says("first");
        assertThat(page.getByText("first")).isVisible();
        synchronized (slack.workspace().feed()) {
            slack.workspace().conversations().replace(first, new MessageContent("edited text", List.of()));
            jonas.replyingTo(first).says("an early reply");
        }
        jonas.says("afterwards");

        assertThat(page.getByText("afterwards")).isVisible();
        assertThat(page.getByText("edited text")).isVisible();
        assertThat(page.getByText("an early reply")).hasCount(1);
    }

    @Test
    void showsEphemeralMessagesToOneUserAndSharedOnesToAll() {
        visit("maya", "checkout");
        Page other = desktop();
        other.navigate(url("jonas", "checkout"));
        send("/whoowns who decides?");
        button("Share").click();

        assertThat(page.getByText("Maya shared this")).isVisible();
        assertThat(other.getByText("Maya shared this")).isVisible();
        assertThat(other.getByText("Only visible to you")).hasCount(0);
    }

    @Test
    void selectsMenuOptions() {
        visit("maya", "checkout");
        send("/whoowns who decides?");
        messages().last().getByLabel("More actions").click();
        button("Change for our team").click();
        assertThat(messages().last()).containsText("picked differ");

        send("/whoowns who decides?");
        messages().last().getByLabel("Framework").selectOption("SAFe");
        assertThat(messages().last()).containsText("picked safe");
    }

    @Test
    void showsTheHomeTabOnceTheAppPublishesIt() {
        visit("maya", "home");
        assertThat(page.getByText("Welcome home")).isVisible();
    }

    @Test
    void submitsAModal() {
        visit("maya", "checkout");
        send("/whoowns who decides?");
        button("Set up a team").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();

        button("Save").click();
        assertThat(dialog).containsText("Please complete this required field.");
        dialog.getByLabel("Team name").fill("Taken");
        dialog.getByLabel("#search").check();
        dialog.getByLabel("Product Owner").selectOption("Jonas Weber");
        button("Save").click();
        assertThat(dialog).containsText("That name is taken.");
        assertThat(dialog.getByLabel("Product Owner")).hasValue("U07JONAS001");
        assertThat(dialog.getByLabel("#search")).isChecked();
        dialog.getByLabel("Team name").fill("Checkout");
        button("Save").click();

        assertThat(dialog).not().isVisible();
    }

    @Test
    void closesAModalWithEscape() {
        visit("maya", "checkout");
        send("/whoowns who decides?");
        button("Set up a team").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        page.keyboard().press("Escape");

        assertThat(page.getByRole(AriaRole.DIALOG)).not().isVisible();
        assertThat(slack.workspace().views().topmost(slack.user("maya"))).isEmpty();
    }

    @Test
    void closesAModalWithEscapeWhileItIsOpening() {
        visit("maya", "checkout");
        send("/whoowns who decides?");
        button("Set up a team").evaluate("""
                button => new Promise(escaped => {
                  new MutationObserver((_, observer) => {
                    if (document.querySelector("dialog[open]")) {
                      observer.disconnect();
                      document.dispatchEvent(new KeyboardEvent("keydown", {key: "Escape"}));
                      escaped();
                    }
                  }).observe(document.body, {attributes: true, childList: true, subtree: true});
                  button.click();
                })""");

        assertThat(page.getByRole(AriaRole.DIALOG)).not().isVisible();
        assertThat(slack.workspace().views().topmost(slack.user("maya"))).isEmpty();
    }

    @Test
    void showsSlacksErrorWhenTheAppFails() {
        app.respondWith(Answer.status(500));
        visit("maya", "checkout");
        send("/whoowns who decides?");
        assertThat(messages().last()).containsText("/whoowns failed with the error dispatch_failed");
    }

    @Test
    void insertsLineBreaksWithShiftEnter() {
        visit("maya", "checkout");
        Locator text = page.getByLabel("Message #checkout");
        text.fill("one");
        text.press("Shift+Enter");
        text.pressSequentially("two");
        assertThat(text).hasValue("one\ntwo");
    }

    @Test
    void escapesTypedMarkup() {
        visit("maya", "checkout");
        send("<img src=x onerror=alert(1)> <!channel> *not bold*");
        assertThat(messages().last()).containsText("<img src=x onerror=alert(1)> <!channel> *not bold*");
    }

    @Test
    void marksChannelsWithNewMessages() {
        visit("maya", "checkout");
        slack.as("jonas").in("search").says("hello");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("search new messages")))
                .isVisible();
    }

    @Test
    void removesDeletedMessages() {
        visit("maya", "checkout");
        FakeMessage first = slack.as("jonas").in("checkout").says("first");
        assertThat(page.getByText("first")).isVisible();
        slack.workspace().conversations().remove(first);
        assertThat(page.getByText("first")).hasCount(0);
    }

    @Test
    void fitsAPhoneScreen() {
        page = chromium.page(390, 844, ColorScheme.LIGHT);
        visit("maya", "checkout");
        Locator search = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("search"));
        assertThat(search).not().isVisible();
        button("Show the list of channels").click();
        search.click();

        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("#search").setExact(true)))
                .isVisible();
        assertThat(search).not().isVisible();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }

    @Test
    void scrollsToTheBeginningOfLongMessages() {
        page = chromium.page(390, 400, ColorScheme.LIGHT);
        visit("maya", "checkout");
        send("/whoowns who decides?");

        assertThat(messages().last().getByRole(AriaRole.HEADING)).isInViewport();
        send("/whoowns who decides?");
        assertThat(messages()).hasCount(2);
        assertThat(messages().last().getByRole(AriaRole.HEADING)).isInViewport();
        assertThat(messages().first().getByRole(AriaRole.HEADING)).not().isInViewport();
    }

    @Test
    void aPageThatIsNotAccessibleIsFound() {
        page.setContent("<html lang='en'><title>Page</title><main><h1>Page</h1><img src='data:,'></main></html>");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> AccessibilityCheck.assertAccessible(page, "page"))
                .withMessageContaining("image-alt");
    }

    @Test
    void isAccessibleOnADesktopInLightMode() {
        assertAccessibleThroughout(1280, ColorScheme.LIGHT);
    }

    @Test
    void isAccessibleOnAPhoneInDarkMode() {
        assertAccessibleThroughout(390, ColorScheme.DARK);
    }

    private void assertAccessibleThroughout(int width, ColorScheme scheme) {
        page = chromium.page(width, 844, scheme);
        visit("priya", "general");
        assertAccessible("empty");
        visit("priya", "home");
        assertThat(page.getByText("Welcome home")).isVisible();
        assertAccessible("home");
        visit("priya", "checkout");
        send("@WhoOwns who decides?");
        assertThat(page.getByText("in the thread")).isVisible();
        send("/whoowns who decides?");
        assertThat(messages().last()).containsText("Ordering the backlog");
        assertAccessible("busy");
        button("Set up a team").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        assertAccessible("modal");
    }

    private void assertAccessible(String state) {
        AccessibilityCheck.assertAccessible(page, state);
    }

    private static Page desktop() {
        return chromium.page(1280, 800, ColorScheme.LIGHT);
    }

    private void visit(String person, String place) {
        page.navigate(url(person, place));
    }

    private static String url(String person, String place) {
        return "http://localhost:" + server.getPort() + "/?as=" + person + "&in=" + place;
    }

    private void send(String words) {
        page.locator("#text").fill(words);
        page.locator("#text").press("Enter");
    }

    private Locator messages() {
        return page.locator("#messages .message");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
