package org.whoowns.playground.browser.text;

import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/// Renderer of `markdown` blocks (CommonMark) that escapes raw HTML.
public final class MarkdownText {
    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .nodeRendererFactory(Headings::new)
            .build();

    public String html(String markdown) {
        return renderer.render(parser.parse(markdown));
    }

    /// Renders headings as bold paragraphs to keep them out of the page's outline.
    private record Headings(HtmlNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Heading.class);
        }

        @Override
        public void render(Node node) {
            context.getWriter().raw("<p><strong>");
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            context.getWriter().raw("</strong></p>");
        }
    }
}
