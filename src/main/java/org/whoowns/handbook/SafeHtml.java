package org.whoowns.handbook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.whoowns.knowledge.Markdown;

/// Sanitizes Markdown: removes HTML, images, headings and links other than http, https and mailto.
final class SafeHtml {

    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(20).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(_ -> (_, tag, attributes) -> {
                if (tag.equals("a")) {
                    attributes.putAll(Map.of("rel", "noopener noreferrer nofollow"));
                }
            })
            .build();
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    /// Deeper nesting could overflow the renderer's stack; such text is rendered as plain text.
    private static final int MAX_DEPTH = 40;

    private SafeHtml() {}

    static String html(Markdown markdown) {
        return RENDERER.render(parse(markdown));
    }

    static Node parse(Markdown markdown) {
        var document = PARSER.parse(markdown.source());
        if (isTooDeep(document)) {
            return plain(markdown.source());
        }
        document.accept(new Sanitizer());
        return document;
    }

    private static boolean isTooDeep(Node document) {
        record Level(Node node, int depth) {}
        var open = new ArrayDeque<Level>();
        open.push(new Level(document, 0));
        while (!open.isEmpty()) {
            var level = open.pop();
            if (level.depth() > MAX_DEPTH) {
                return true;
            }
            for (var child = level.node().getFirstChild(); child != null; child = child.getNext()) {
                open.push(new Level(child, level.depth() + 1));
            }
        }
        return false;
    }

    private static Node plain(String source) {
        var document = new Document();
        document.appendChild(paragraph(new Text(source.replaceAll("\\s+", " "))));
        return document;
    }

    private static Paragraph paragraph(Node content) {
        var paragraph = new Paragraph();
        paragraph.appendChild(content);
        return paragraph;
    }

    private static final class Sanitizer extends AbstractVisitor {

        @Override
        public void visit(HtmlBlock html) {
            replace(html, paragraph(new Text(html.getLiteral().replaceAll("\\s+", " "))));
        }

        @Override
        public void visit(HtmlInline html) {
            replace(html, new Text(html.getLiteral()));
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            unwrap(image);
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            if (!isAllowed(link.getDestination())) {
                unwrap(link);
            }
        }

        @Override
        public void visit(Heading heading) {
            visitChildren(heading);
            var strong = new StrongEmphasis();
            for (var child = heading.getFirstChild(); child != null; child = heading.getFirstChild()) {
                strong.appendChild(child);
            }
            replace(heading, paragraph(strong));
        }

        private static boolean isAllowed(String destination) {
            try {
                var scheme = new URI(destination).getScheme();
                return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
            } catch (URISyntaxException malformed) {
                return false;
            }
        }

        private static void replace(Node old, Node replacement) {
            old.insertBefore(replacement);
            old.unlink();
        }

        private static void unwrap(Node node) {
            for (var child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
                node.insertBefore(child);
            }
            node.unlink();
        }
    }
}
