package org.whoowns.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/// Accessibility check of a page by axe-core.
///
/// It runs in the page itself and describes only what fails: the builder opens a second page for each check and
/// describes every element that passes, which takes most of its time.
public final class AccessibilityCheck {

    private static final String RUN = """
            async () => {
              const found = await axe.run(document, { resultTypes: ["violations"] });
              return found.violations.map((rule) => rule.id + ": "
                + rule.nodes.map((node) => node.html + " " + node.failureSummary).join("; "));
            }""";

    private AccessibilityCheck() {}

    /// @param state of the page, for the message of a failure
    public static void assertAccessible(Page page, String state) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        assertThat((List<?>) page.evaluate(RUN))
                .as("%s at %s", state, page.viewportSize().width)
                .isEmpty();
    }
}
