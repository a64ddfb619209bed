package org.whoowns.slack.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whoowns.playground.AccessibilityCheck;
import org.whoowns.playground.Chromium;
import org.whoowns.slack.TeamFixture;
import org.whoowns.teams.Holder;
import org.whoowns.teams.ledger.validation.TeamDraft;

/// The Home tab, a team's page and a role contract at a glance, in a browser.
@Tag("browser")
class HomeInABrowserTest {

    private static final String ROWS = "#home .b-section:has(button[aria-label^='Open: '])";
    private static final int SCREEN = 900;

    private static TeamFixture scene;
    private static Chromium chromium;

    @BeforeAll
    static void fill() {
        scene = new TeamFixture(Map.of());
        scene.given("Checkout", "tom", "priya", "jonas");
        scene.given("Customer Identity, Consent and Access Management Platform (EMEA)", "tom", "sofia", "jonas");
        scene.given("Search", "tom", "", "maya");
        busy();
        for (var i = 0; i < 11; i++) {
            scene.given("Team " + (char) ('A' + i), "tom", "tom", "priya");
        }
        chromium = new Chromium();
    }

    /// A team of which everything that its row names is long.
    private static void busy() {
        var sofia = scene.id("sofia");
        var holders = new LinkedHashMap<String, Holder>();
        holders.put("product-manager", new Holder(null, sofia));
        holders.put("product-owner", new Holder(null, scene.id("jonas")));
        scene.given(
                new TeamDraft(
                        "Customer Retention & Loyalty Programmes WWW",
                        List.of("C0NOTTHERE"),
                        "merged",
                        null,
                        holders,
                        null),
                "tom");
    }

    @AfterAll
    static void close() {
        assertThat(chromium.errors()).isEmpty();
        chromium.close();
        scene.close();
    }

    @AfterEach
    void closePages() {
        chromium.closePages();
        scene.tidy();
    }

    @Test
    void showsTwelveTeamsOnAScreen() {
        var page = home(1280, ColorScheme.LIGHT);

        // the reader's own team, and a page of all teams
        assertThat(page.locator(ROWS)).hasCount(13);
        assertThat(bottom(page.locator(ROWS).last())).isLessThanOrEqualTo(SCREEN);
        assertThat(page.locator(ROWS).all())
                .allSatisfy(row -> assertThat(height(row)).as(row.innerText()).isLessThan(40));
        assertThat(top(page.locator("#home").getByLabel("All teams").first()))
                .isCloseTo(top(button(page, "Find a team")), offset(4.0));
        assertThat(page.locator("#home h2"))
                .containsText(new String[] {"Needs you", "Your teams (1)", "All teams (15)"});
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK"})
    void isAccessibleOnEveryPage(int width, ColorScheme scheme) {
        var page = home(width, scheme);
        AccessibilityCheck.assertAccessible(page, "Home");
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();

        button(page, "Open: Search").first().click();
        assertThat(page.locator("#home")).containsText("Who is accountable for what");
        AccessibilityCheck.assertAccessible(page, "team");

        button(page, "PO contract").click();
        assertThat(dialog(page)).containsText("Product Owner");
        AccessibilityCheck.assertAccessible(page, "contract");
    }

    @Test
    void findsATeamByKeyboard() {
        var page = home(1280, ColorScheme.LIGHT);

        button(page, "Find a team").focus();
        page.keyboard().press("Enter");
        dialog(page).getByLabel("Part of its name").focus();
        page.keyboard().type("identity");
        page.keyboard().press("Enter");

        assertThat(page.locator(ROWS)).hasCount(1);
        assertThat(page.locator(ROWS)).containsText("Customer Identity, Co");
    }

    @Test
    void opensTheAnswerOfEveryResponsibility() {
        var page = home(1280, ColorScheme.LIGHT);
        button(page, "Open: Search").first().click();

        // by keyboard alone
        menu(page.locator("#home")).focus();
        page.keyboard().press("ArrowDown");
        assertThat(menu(page.locator("#home"))).hasAttribute("aria-expanded", "true");
        page.keyboard().press("Escape");
        assertThat(menu(page.locator("#home"))).hasAttribute("aria-expanded", "false");
        page.keyboard().type("backlog ord");
        assertThat(options(page.locator("#home"))).hasText(new String[] {"Ordering the backlog"});
        page.keyboard().press("Enter");

        assertThat(dialog(page)).containsText("Maya Okafor, Product Owner of Search");
        page.keyboard().press("Escape");
        assertThat(dialog(page)).not().isVisible();
        assertThat(menu(page.locator("#home"))).isFocused();

        button(page, "PO contract").click();
        menu(dialog(page)).click();
        assertThat(options(dialog(page)).first()).isVisible();
        AccessibilityCheck.assertAccessible(page, "menu");
        menu(dialog(page)).fill("ordering");
        assertThat(options(dialog(page))).hasText(new String[] {"Ordering the backlog"});
        options(dialog(page)).click();
        assertThat(dialog(page)).containsText("Maya Okafor, Product Owner of Search");
        page.keyboard().press("Escape");
        assertThat(dialog(page)).containsText("Export as Markdown");
    }

    @Test
    void looksUpAnswersFromAListInAMessage() {
        var page = chromium.page(1280, SCREEN, ColorScheme.LIGHT);
        page.navigate(scene.url() + "/?as=maya&in=checkout");
        page.locator("#text").fill("/whoowns list");
        page.keyboard().press("Enter");
        var list = page.locator("#messages .message").last();
        assertThat(list).containsText("Delivery");

        menu(list).fill("no such thing");
        assertThat(list.getByRole(AriaRole.LISTBOX)).hasText("Nothing fits");
        menu(list).fill("pricing");
        assertThat(options(list).first()).hasText("Pricing");
        AccessibilityCheck.assertAccessible(page, "menu in a message");
        page.keyboard().press("Enter");

        assertThat(page.locator("#messages .message").last()).containsText("Product Manager: Pricing");
    }

    @Test
    void fitsAContractOnAScreen() {
        var page = home(1280, ColorScheme.LIGHT);
        button(page, "Open: Search").first().click();
        for (var contract : List.of("PM contract", "PO contract")) {
            button(page, contract).click();
            assertThat(dialog(page)).containsText("Export as Markdown");
            assertThat(((Number) page.evaluate("document.querySelector('dialog[open] .modal-body').scrollHeight"
                                    + " + document.querySelector('dialog[open] header').offsetHeight"
                                    + " + document.querySelector('dialog[open] footer').offsetHeight"))
                            .intValue())
                    .as(contract)
                    .isLessThanOrEqualTo(SCREEN);
            page.keyboard().press("Escape");
            assertThat(dialog(page)).not().isVisible();
        }
    }

    private static Page home(int width, ColorScheme scheme) {
        var page = chromium.page(width, SCREEN, scheme);
        page.navigate(scene.url() + "/?as=maya&in=home");
        var back = page.locator("#home").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("←"));
        assertThat(page.locator("#home")).containsText("I read only what you ask me");
        if (back.isVisible()) {
            back.click();
        }
        assertThat(page.locator("#home")).containsText("Needs you");
        return page;
    }

    private static Locator dialog(Page page) {
        return page.locator("dialog[open]");
    }

    private static Locator menu(Locator within) {
        return within.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Look up an answer"));
    }

    private static Locator options(Locator within) {
        return within.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setVisible(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static double top(Locator element) {
        return element.boundingBox().y;
    }

    private static double height(Locator element) {
        return element.boundingBox().height;
    }

    private static double bottom(Locator element) {
        var box = element.boundingBox();
        return box.y + box.height;
    }
}
