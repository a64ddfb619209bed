package org.whoowns.knowledge;

/// Markdown text of an entry, stripped of surrounding white space.
public record Markdown(String source) {

    public Markdown {
        source = source.strip();
    }

    public boolean isBlank() {
        return source.isEmpty();
    }
}
