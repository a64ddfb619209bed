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

/// Builds Markdown for the template and escapes all text. Not thread-safe.
public final class MarkdownBuilder {

    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final MarkdownRenderer RENDERER =
            MarkdownRenderer.builder().extensions(TABLES).build();
    private static final Pattern PUNCTUATION = Pattern.compile("\\p{Punct}");

    private final HeadingSlugs slugs = new HeadingSlugs();
    private final Map<String, String> slugsByAnchor = new HashMap<>();
    private final Map<String, String> linkTargets;

    /// @param linkTargets the [#slugs()] of an earlier run
    MarkdownBuilder(Map<String, String> linkTargets) {
        this.linkTargets = linkTargets;
    }

    /// The headings written so far: from our anchors to the slugs that Markdown viewers give them.
    Map<String, String> slugs() {
        return slugsByAnchor;
    }

    /// Removes superfluous escapes and blank lines.
    static String normalize(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    public String heading(int level, String anchor, String title) {
        slugsByAnchor.put(anchor, slugs.of(title));
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

    public String prose(Markdown markdown) {
        return RENDERER.render(SafeHtml.parse(markdown));
    }

    public String link(String anchor, String title) {
        return "[" + text(title) + "](#" + linkTargets.getOrDefault(anchor, "") + ")";
    }

    public String link(Entry entry) {
        return link(entry.id(), entry.title());
    }

    public String links(Collection<? extends Entry> entries) {
        return entries.stream().map(this::link).collect(joining(", "));
    }
}
