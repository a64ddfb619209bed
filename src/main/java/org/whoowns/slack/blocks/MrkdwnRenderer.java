package org.whoowns.slack.blocks;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/// Visitor that converts CommonMark to Slack's mrkdwn, one string for each top-level block.
final class MrkdwnRenderer extends AbstractVisitor {

    private final List<String> paragraphs = new ArrayList<>();
    private StringBuilder out = new StringBuilder();

    List<String> paragraphs() {
        return List.copyOf(paragraphs);
    }

    @Override
    public void visit(Document document) {
        for (var block = document.getFirstChild(); block != null; block = block.getNext()) {
            block.accept(this);
            var rendered = out.toString().strip();
            out.setLength(0);
            if (!rendered.isEmpty()) {
                paragraphs.add(rendered);
            }
        }
    }

    private String renderChildren(Node parent) {
        var outer = out;
        out = new StringBuilder();
        visitChildren(parent);
        var rendered = out.toString();
        out = outer;
        return rendered;
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        out.append('\n');
    }

    @Override
    public void visit(Heading heading) {
        wrap("*", heading);
        out.append('\n');
    }

    @Override
    public void visit(BulletList list) {
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            renderItem("• ", item);
        }
    }

    @Override
    public void visit(OrderedList list) {
        var start = list.getMarkerStartNumber();
        var number = start == null ? 1 : start;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            renderItem(number++ + ". ", item);
        }
    }

    private void renderItem(String mark, Node item) {
        var lines = renderChildren(item).strip().replace("\n", "\n    ");
        out.append(mark).append(lines).append('\n');
    }

    @Override
    public void visit(BlockQuote quote) {
        renderChildren(quote)
                .strip()
                .lines()
                .forEach(line -> out.append("> ").append(line).append('\n'));
    }

    @Override
    public void visit(Text text) {
        out.append(Mrkdwn.escape(text.getLiteral()));
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        out.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        out.append('\n');
    }

    @Override
    public void visit(Emphasis emphasis) {
        wrap("_", emphasis);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        wrap("*", emphasis);
    }

    private void wrap(String mark, Node node) {
        var inside = renderChildren(node);
        if (!inside.isBlank()) {
            out.append(mark).append(inside).append(mark);
        }
    }

    @Override
    public void visit(Code code) {
        out.append('`')
                .append(Mrkdwn.escape(code.getLiteral()).replace('`', 'ˋ'))
                .append('`');
    }

    @Override
    public void visit(FencedCodeBlock code) {
        codeBlock(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        codeBlock(code.getLiteral());
    }

    private void codeBlock(String literal) {
        out.append("```\n")
                .append(Mrkdwn.escape(literal.strip()).replace("```", "ˋˋˋ"))
                .append("\n```\n");
    }

    @Override
    public void visit(HtmlInline html) {
        out.append(Mrkdwn.escape(html.getLiteral()));
    }

    @Override
    public void visit(HtmlBlock html) {
        out.append(Mrkdwn.escape(html.getLiteral())).append('\n');
    }

    @Override
    public void visit(ThematicBreak rule) {
        out.append("———\n");
    }

    /// Renders links to web pages as links, all others as their text.
    @Override
    public void visit(Link link) {
        var target = link.getDestination();
        if (!target.matches("https?://[^\\s<>|]+")) {
            visitChildren(link);
            return;
        }
        out.append('<').append(Mrkdwn.escape(target)).append('|');
        out.append(renderChildren(link).replace("|", "¦").replace('\n', ' ')).append('>');
    }
}
