package org.whoowns.handbook;

import java.util.Map;
import org.thymeleaf.templatemode.TemplateMode;

/// Renders the handbook as one Markdown document, for a wiki or a repository.
public final class MarkdownHandbook {

    private MarkdownHandbook() {}

    /// Renders twice: links also point forward, and the anchors are known only once all headings are written.
    public static String of(Handbook handbook) {
        var draft = new MarkdownBuilder(Map.of());
        render(handbook, draft);
        return MarkdownBuilder.normalize(render(handbook, new MarkdownBuilder(draft.slugs())));
    }

    private static String render(Handbook handbook, MarkdownBuilder builder) {
        return HtmlHandbook.render(TemplateMode.TEXT, ".md", handbook, Map.of("md", builder));
    }
}
