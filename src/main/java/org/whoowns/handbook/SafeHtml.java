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

/// A curated text made safe to print: words and their emphasis, lists, code and links to the web, and nothing that
/// loads, runs or upsets the order of headings.
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
    /// Far more than people nest, and far less than what a renderer's stack can bear.
    private static final int DEEPEST = 40;

    private SafeHtml() {}

    static String html(Markdown markdown) {
        return RENDERER.render(parse(markdown));
    }

    /// The text as a tree that is safe to render.
    static Node parse(Markdown markdown) {
        var document = PARSER.parse(markdown.source());
        if (isTooDeep(document)) {
            return plain(markdown.source());
        }
        document.accept(new Cleaning());
        return document;
    }

    private static boolean isTooDeep(Node document) {
        record Level(Node node, int depth) {}
        var open = new ArrayDeque<Level>();
        open.push(new Level(document, 0));
        while (!open.isEmpty()) {
            var level = open.pop();
            if (level.depth() > DEEPEST) {
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

    /// Puts harmless nodes in the place of others.
    private static final class Cleaning extends AbstractVisitor {

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
            if (!leadsToTheWeb(link.getDestination())) {
                unwrap(link);
            }
        }

        @Override
        public void visit(Heading heading) {
            visitChildren(heading);
            var strong = new StrongEmphasis();
            moveChildren(heading, strong);
            replace(heading, paragraph(strong));
        }

        private static boolean leadsToTheWeb(String destination) {
            try {
                var scheme = new URI(destination).getScheme();
                return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
            } catch (URISyntaxException odd) {
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

        private static void moveChildren(Node from, Node to) {
            for (var child = from.getFirstChild(); child != null; child = from.getFirstChild()) {
                to.appendChild(child);
            }
        }
    }
}
