package org.whoowns.answering.text;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.whoowns.knowledge.Markdown;

/// Renderer of Markdown to plain text.
final class PlainText {

    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer RENDERER = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    private PlainText() {}

    static String of(Markdown markdown) {
        var document = PARSER.parse(markdown.source());
        document.accept(new LineJoiner());
        return RENDERER.render(document).strip();
    }

    /// Joins the lines of a paragraph.
    private static final class LineJoiner extends AbstractVisitor {

        @Override
        public void visit(SoftLineBreak lineBreak) {
            lineBreak.insertAfter(new Text(" "));
            lineBreak.unlink();
        }
    }
}
