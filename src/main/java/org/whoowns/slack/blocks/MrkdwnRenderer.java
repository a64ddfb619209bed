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
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/// Writes a Markdown document in Slack's markup, block by block.
final class MrkdwnRenderer extends AbstractVisitor {

    private final List<String> paragraphs = new ArrayList<>();
    private StringBuilder out = new StringBuilder();

    List<String> paragraphs() {
        return List.copyOf(paragraphs);
    }

    @Override
    public void visit(Document document) {
        for (var block = document.getFirstChild(); block != null; block = block.getNext()) {
            var painted = painted(block).strip();
            if (!painted.isEmpty()) {
                paragraphs.add(painted);
            }
        }
    }

    private String painted(Node node) {
        var before = out;
        out = new StringBuilder();
        node.accept(this);
        var painted = out.toString();
        out = before;
        return painted;
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        out.append('\n');
    }

    @Override
    public void visit(Heading heading) {
        around("*", heading);
        out.append('\n');
    }

    @Override
    public void visit(BulletList list) {
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            item("• ", item);
        }
    }

    @Override
    public void visit(OrderedList list) {
        var start = list.getMarkerStartNumber();
        var number = start == null ? 1 : start;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            item(number++ + ". ", item);
        }
    }

    private void item(String mark, Node item) {
        var lines = painted(item).strip().replace("\n", "\n    ");
        out.append(mark).append(lines).append('\n');
    }

    @Override
    public void visit(ListItem item) {
        visitChildren(item);
    }

    @Override
    public void visit(BlockQuote quote) {
        var inside = new StringBuilder();
        for (var block = quote.getFirstChild(); block != null; block = block.getNext()) {
            inside.append(painted(block));
        }
        inside.toString()
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
        around("_", emphasis);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        around("*", emphasis);
    }

    private void around(String mark, Node node) {
        var inside = new StringBuilder();
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            inside.append(painted(child));
        }
        if (!inside.toString().isBlank()) {
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

    /// A curator's link to a page is live; one to anything else is only its words.
    @Override
    public void visit(Link link) {
        var target = link.getDestination();
        if (!target.matches("https?://[^\\s<>|]+")) {
            visitChildren(link);
            return;
        }
        var words = new StringBuilder();
        for (var child = link.getFirstChild(); child != null; child = child.getNext()) {
            words.append(painted(child));
        }
        out.append('<').append(Mrkdwn.escape(target)).append('|');
        out.append(words.toString().replace("|", "¦").replace('\n', ' ')).append('>');
    }
}
