package org.whoowns.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.playground.Chromium;
import org.whoowns.playground.FakeSlack;

/// The heights of the answers about all shipped entries, in a browser.
@Tag("browser")
class ShortCardsInABrowserTest {

    private static EmbeddedServer server;
    private static Chromium chromium;
    private static final List<String> TITLES = new ArrayList<>();

    @BeforeAll
    static void askAboutEveryEntry() {
        server = SlackAppFixture.open(Map.of());
        chromium = new Chromium();
        var slack = server.getApplicationContext().getBean(FakeSlack.class);
        var knowledge = server.getApplicationContext()
                .getBean(CurrentSnapshot.class)
                .snapshot()
                .knowledge();
        knowledge.entries().forEach(entry -> {
            slack.as("maya").in("checkout").command("/whoowns " + entry.title());
            TITLES.add(entry.title());
        });
    }

    @AfterAll
    static void close() {
        assertThat(chromium.errors()).isEmpty();
        chromium.close();
        server.close();
    }

    @AfterEach
    void closePages() {
        chromium.closePages();
    }

    /// Nine of ten are short enough to be read at a glance.
    @ParameterizedTest
    @CsvSource({"1280, 280", "390, 420"})
    void fitOnAScreen(int width, int highest) {
        var heights = heights(chromium.page(width, 900, ColorScheme.LIGHT));

        assertThat(heights).hasSize(TITLES.size());
        var tooHigh = IntStream.range(0, TITLES.size())
                .filter(i -> heights.get(i) > highest)
                .mapToObj(i -> TITLES.get(i) + ": " + Math.round(heights.get(i)))
                .toList();
        assertThat(tooHigh).hasSizeLessThanOrEqualTo(TITLES.size() / 10);
    }

    private static List<Double> heights(Page page) {
        page.navigate(server.getURL() + "/?as=maya&in=checkout");
        page.locator("#messages > .message").last().waitFor();
        @SuppressWarnings("unchecked")
        var heights = (List<Number>) page.evaluate(
                "[...document.querySelectorAll('#messages > .message')].map(it => it.getBoundingClientRect().height)");
        return heights.stream().map(Number::doubleValue).toList();
    }
}
