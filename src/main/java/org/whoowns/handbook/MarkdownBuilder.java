package org.whoowns.handbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/// A Markdown document in the making. Whatever text goes in comes out as that text: the renderer escapes it.
final class MarkdownBuilder {

    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .build();

    private final Document document = new Document();
    private final HeadingSlugs slugs = new HeadingSlugs();
    private final Map<String, String> placed = new HashMap<>();
    private final Map<String, String> known;

    /// @param known where links lead, by anchor, as an earlier [#places()] said
    MarkdownBuilder(Map<String, String> known) {
        this.known = Map.copyOf(known);
    }

    /// The anchors of this document's headings, by the anchor of what stands there.
    Map<String, String> places() {
        return Map.copyOf(placed);
    }

    void heading(int level, String anchor, String title) {
        placed.put(anchor, slugs.of(title));
        var heading = new Heading();
        heading.setLevel(level);
        heading.appendChild(text(title));
        document.appendChild(heading);
    }

    void paragraph(Node... inlines) {
        document.appendChild(block(new Paragraph(), List.of(inlines)));
    }

    void paragraph(String text) {
        if (!text.isBlank()) {
            paragraph(text(text));
        }
    }

    void prose(Node prose) {
        for (var child = prose.getFirstChild(); child != null; child = prose.getFirstChild()) {
            document.appendChild(child);
        }
    }

    /// A list of one line each; nothing where there are none.
    void list(Collection<? extends List<Node>> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var list = new BulletList();
        list.setMarker("-");
        list.setTight(true);
        for (var line : lines) {
            list.appendChild(block(new ListItem(), List.of(block(new Paragraph(), line))));
        }
        document.appendChild(list);
    }

    void table(List<String> head, List<List<List<Node>>> rows) {
        var table = new TableBlock();
        var header = new TableHead();
        header.appendChild(row(head.stream().map(each -> List.of(text(each))).toList(), true));
        table.appendChild(header);
        var body = new TableBody();
        rows.forEach(cells -> body.appendChild(row(cells, false)));
        table.appendChild(body);
        document.appendChild(table);
    }

    private static TableRow row(List<List<Node>> cells, boolean header) {
        var row = new TableRow();
        for (var inlines : cells) {
            var cell = new TableCell();
            cell.setHeader(header);
            row.appendChild(block(cell, inlines));
        }
        return row;
    }

    private static Node block(Node block, List<Node> inlines) {
        inlines.forEach(block::appendChild);
        return block;
    }

    static Node text(String text) {
        return new Text(text.replaceAll("\\s+", " "));
    }

    static Node strong(String text) {
        return block(new StrongEmphasis("**"), List.of(text(text)));
    }

    static Node emphasis(String text) {
        return block(new Emphasis("*"), List.of(text(text)));
    }

    /// A link to a heading of this document.
    Node link(String anchor, String title) {
        return block(new Link("#" + known.getOrDefault(anchor, ""), null), List.of(text(title)));
    }

    /// The parts with something between them.
    static List<Node> joined(List<Node> parts, String between) {
        var joined = new ArrayList<Node>();
        for (var part : parts) {
            if (!joined.isEmpty()) {
                joined.add(new Text(between));
            }
            joined.add(part);
        }
        return joined;
    }

    String markdown() {
        return RENDERER.render(document);
    }
}
