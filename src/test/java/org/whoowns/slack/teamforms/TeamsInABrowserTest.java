package org.whoowns.slack.teamforms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whoowns.playground.AccessibilityCheck;
import org.whoowns.playground.Chromium;
import org.whoowns.slack.TeamFixture;

/// Teams in the playground, in a browser: setting up, agreements, undo and rights.
@Tag("browser")
class TeamsInABrowserTest {

    @Test
    void setsUpATeamMakesAnAgreementAndUndoesIt() {
        try (var scene = new TeamFixture(Map.of());
                var chromium = new Chromium()) {
            var page = chromium.page(1280, 900, ColorScheme.LIGHT);
            visit(scene, page, "maya", "home");
            assertThat(page.getByText("Set up your first team")).isVisible();
            AccessibilityCheck.assertAccessible(page, "first Home");
            button(page, "Set up a team").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Team name").fill("Checkout");
            dialog.getByLabel("#checkout").check();
            labelled(dialog, "Product Manager").selectOption("Priya Raman");
            labelled(dialog, "Product Owner").selectOption("Jonas Weber");
            AccessibilityCheck.assertAccessible(page, "form");
            button(page, "Save").click();
            assertThat(dialog).not().isVisible();
            assertThat(page.locator("#home")).containsText("All teams (1)");
            AccessibilityCheck.assertAccessible(page, "Home");

            visit(scene, page, "maya", "checkout");
            ask(page, "who decides the order of the backlog?");
            assertThat(last(page)).containsText("Jonas Weber, Product Owner of Checkout");
            button(page, "Change for our team").last().click();
            labelled(dialog, "Who owns it here").selectOption("Product Manager");
            dialog.getByLabel("Note").fill("Priya knows the goals best");
            button(page, "Save").click();
            assertThat(dialog).not().isVisible();
            ask(page, "who decides the order of the backlog?");
            assertThat(last(page)).containsText("Priya Raman, Product Manager of Checkout");
            assertThat(last(page)).containsText("Priya knows the goals best");

            var other = chromium.page(1280, 900, ColorScheme.LIGHT);
            visit(scene, other, "sofia", "checkout");
            ask(other, "who decides the order of the backlog?");
            button(other, "Change for our team").last().click();
            assertThat(other.getByRole(AriaRole.DIALOG)).containsText("Only people with a role in this team");

            visit(scene, page, "maya", "home");
            button(page, "Open: Checkout").click();
            assertThat(page.locator("#home")).containsText("Priya knows the goals best");
            button(page, "Change for our team").click();
            var filter = dialog.getByLabel("Filter: Responsibility");
            filter.fill("pric");
            filter.press("Enter");
            assertThat(labelled(dialog, "Responsibility")).hasValue("pricing");
            assertThat(dialog).containsText("By default: Product Manager");
            labelled(dialog, "Who owns it here").selectOption("One person, whatever their role");
            assertThat(labelled(dialog, "Which person")).isVisible();
            AccessibilityCheck.assertAccessible(page, "conditional fields");
            page.keyboard().press("Escape");
            button(page, "History").click();
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"))
                    .first()
                    .click();
            assertThat(dialog).containsText("Undone.");
            page.keyboard().press("Escape");
            assertThat(page.locator("#home")).containsText("Nothing. This team follows the default.");
            assertThat(chromium.errors()).isEmpty();
        }
    }

    private static void visit(TeamFixture scene, Page page, String person, String place) {
        page.navigate(scene.url() + "/?as=" + person + "&in=" + place);
    }

    private static void ask(Page page, String question) {
        page.locator("#text").fill("/whoowns " + question);
        page.locator("#text").press("Enter");
        assertThat(last(page).getByRole(AriaRole.HEADING)).containsText("Ordering the backlog");
    }

    private static Locator last(Page page) {
        return page.locator("#messages > .message").last();
    }

    private static Locator labelled(Locator dialog, String label) {
        return dialog.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
