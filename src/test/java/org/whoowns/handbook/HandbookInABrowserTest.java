package org.whoowns.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.playground.AccessibilityCheck;
import org.whoowns.playground.Chromium;

/// The HTML handbook in a browser: wide and narrow, light and dark.
@Tag("browser")
class HandbookInABrowserTest {

    private static Chromium chromium;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @AfterEach
    void closePages() {
        chromium.closePages();
    }

    /// Uses a small folder with every kind of content, because axe checks every node.
    @ParameterizedTest
    @CsvSource({"1440, LIGHT", "390, DARK"})
    void isAccessible(int width, ColorScheme scheme) throws Exception {
        var page = chromium.page(width, 844, scheme);
        page.navigate(written(KnowledgeFolders.second()));

        AccessibilityCheck.assertAccessible(page, "handbook");
    }

    @Test
    void fitsItsWindow() throws Exception {
        var complaints = new ArrayList<String>();
        var page = chromium.page(1440, 844, ColorScheme.LIGHT);
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.navigate(written(KnowledgeFolders.shipped()));

        for (var width : List.of(1440, 1280, 1024, 390, 320)) {
            page.setViewportSize(width, 844);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void foldsTheContentsOnAPhoneAndShowsThemOnADesktop() throws Exception {
        var page = chromium.page(390, 844, ColorScheme.LIGHT);
        page.navigate(written(KnowledgeFolders.shipped()));
        var link = page.locator(".toc a[href='#roles_']");
        assertThat(link.isVisible()).isFalse();
        page.locator(".toc summary").first().click();
        link.click();
        assertThat(link.isVisible()).isFalse();
        assertThat(page.url()).endsWith("#roles_");

        page.setViewportSize(1440, 900);
        link.waitFor();
    }

    @Test
    void runsNoScriptFromTheKnowledge() throws Exception {
        var page = chromium.page(1280, 720, ColorScheme.LIGHT);
        var dialogs = new ArrayList<String>();
        var requests = new ArrayList<String>();
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> requests.add(request.url()));
        page.navigate(written(HostileFolder.read(folder.resolve("knowledge"))));

        assertThat(page.locator("script").count()).isEqualTo(1);
        assertThat(page.locator("iframe, img, main style, [onerror], [onmouseover]")
                        .count())
                .isZero();
        assertThat(page.title()).isEqualTo(HandbookMessages.message("title"));
        assertThat(dialogs).isEmpty();
        assertThat(requests).allMatch(url -> url.startsWith("file:") || url.equals("data:,"));
        isReadable(page);
    }

    private static void isReadable(Page page) {
        assertThat(page.locator("#menu h4").textContent()).contains(HostileFolder.MARKUP);
    }

    private String written(KnowledgeBase knowledge) throws Exception {
        return Files.writeString(folder.resolve("handbook.html"), HtmlHandbookTest.html(knowledge))
                .toUri()
                .toString();
    }
}
