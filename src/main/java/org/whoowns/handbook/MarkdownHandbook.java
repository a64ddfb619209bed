package org.whoowns.handbook;

import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;

/// The handbook as one Markdown document, for a wiki or a repository.
public final class MarkdownHandbook {

    private MarkdownHandbook() {}

    /// Rendered twice: links lead forward too, and their targets are known only once all headings are written.
    public static String of(Handbook handbook) {
        var draft = new MarkdownBuilder(Map.of());
        render(handbook, draft);
        return MarkdownBuilder.tidied(render(handbook, new MarkdownBuilder(draft.places())));
    }

    private static String render(Handbook handbook, MarkdownBuilder builder) {
        var context = new Context(
                Locale.ENGLISH, Map.of("book", handbook, "page", new TemplateModel(handbook), "md", builder));
        return HtmlHandbook.engine(TemplateMode.TEXT, ".md").process("handbook", context);
    }
}
