package org.whoowns.answering.text;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.whoowns.knowledge.Markdown;

/// Markdown read aloud: the same words without the marks.
final class PlainText {

    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer RENDERER = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    private PlainText() {}

    static String of(Markdown markdown) {
        var document = PARSER.parse(markdown.source());
        document.accept(new Joined());
        return RENDERER.render(document).strip();
    }

    /// Joins the lines of a paragraph, which are broken for the editor and not for the reader.
    private static final class Joined extends AbstractVisitor {

        @Override
        public void visit(SoftLineBreak lineBreak) {
            lineBreak.insertAfter(new Text(" "));
            lineBreak.unlink();
        }
    }
}
