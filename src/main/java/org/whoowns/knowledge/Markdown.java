package org.whoowns.knowledge;

/// A curated text in Markdown, as it stands in its file.
public record Markdown(String source) {

    public Markdown {
        source = source.strip();
    }

    public boolean isBlank() {
        return source.isEmpty();
    }
}
