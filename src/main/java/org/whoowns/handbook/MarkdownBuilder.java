package org.whoowns.handbook;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Markdown;

/// Markdown building blocks for the template. All text that goes in is escaped.
public final class MarkdownBuilder {

    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final MarkdownRenderer RENDERER =
            MarkdownRenderer.builder().extensions(TABLES).build();
    private static final Pattern PUNCTUATION = Pattern.compile("\\p{Punct}");

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

    /// The document without superfluous escapes and blank lines.
    static String tidied(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    public String heading(int level, String anchor, String title) {
        placed.put(anchor, slugs.of(title));
        return "#".repeat(level) + " " + text(title);
    }

    public String text(@Nullable String text) {
        return text == null
                ? ""
                : PUNCTUATION.matcher(text.replaceAll("\\s+", " ")).replaceAll("\\\\$0");
    }

    public String strong(String text) {
        return "**" + text(text) + "**";
    }

    public String emphasis(String text) {
        return "*" + text(text) + "*";
    }

    /// The curated text, made safe.
    public String prose(Markdown markdown) {
        return RENDERER.render(SafeHtml.parse(markdown));
    }

    /// A link to a heading of this document.
    public String link(String anchor, String title) {
        return "[" + text(title) + "](#" + known.getOrDefault(anchor, "") + ")";
    }

    public String link(Entry entry) {
        return link(entry.id(), entry.title());
    }

    public String links(Collection<? extends Entry> entries) {
        return entries.stream().map(this::link).collect(joining(", "));
    }
}
