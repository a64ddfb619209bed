package org.whoowns.slack.lessons;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.playground.AccessibilityCheck;
import org.whoowns.playground.Chromium;
import org.whoowns.slack.TeamFixture;

/// Teaching in the local workspace, in a browser. Sofía is a curator.
@Tag("browser")
@ExtendWith(TeamFixture.Closing.class)
class TeachingInABrowserTest {

    private final TeamFixture scene = TeamFixture.shared();

    @AfterEach
    void tidy() {
        scene.tidy();
    }

    @Test
    void findsTheEntryByTypingItsName() {
        try (var chromium = new Chromium()) {
            var page = chromium.page(1280, 900, ColorScheme.LIGHT);
            page.navigate(scene.url() + "/?as=sofia&in=general");
            ask(page, "who hoists the office pennant?");
            button(page, "teach.means").last().click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            var picker = dialog.getByRole(AriaRole.COMBOBOX);
            AccessibilityCheck.assertAccessible(page, "form");

            button(page, "teach.next").click();
            assertThat(dialog).containsText("Please complete this required field.");
            picker.click();
            assertThat(options(dialog).first()).isVisible();
            picker.fill("pric");
            assertThat(options(dialog).first()).hasText("Pricing");
            AccessibilityCheck.assertAccessible(page, "suggestions");
            picker.press("Enter");
            assertThat(picker).hasValue("Pricing");
            assertThat(options(dialog)).hasCount(0);

            // what is typed over it is no entry
            picker.fill("Pricin");
            assertThat(options(dialog).first()).hasText("Pricing");
            options(dialog).first().click();
            button(page, "teach.next").click();
            assertThat(dialog).containsText("Means: Pricing");
            button(page, "teach.now").click();
            assertThat(dialog).containsText(MessageCatalog.text("teach.in.force"));
            page.keyboard().press("Escape");

            ask(page, "who hoists the office pennant?");
            assertThat(page.locator("#messages > .message").last()).containsText("Pricing");
            assertThat(chromium.errors()).isEmpty();
        }
    }

    private static void ask(Page page, String question) {
        page.locator("#text").fill("/whoowns " + question);
        page.locator("#text").press("Enter");
    }

    private static Locator options(Locator within) {
        return within.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setVisible(true));
    }

    private static Locator button(Page page, String key) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(MessageCatalog.text(key)).setExact(true));
    }
}
