package org.whoowns.knowledge.text;

/// Regular expressions for emoji, as Slack's codes and as characters.
final class TypedEmoji {

    /// `:rocket:`, with a skin tone or without.
    static final String CODE = "(?<![\\p{L}\\p{N}]):[a-z0-9_+'-]{1,80}:(?![\\p{L}\\p{N}])";
    /// One character of a pictograph, which may be a modifier or hold others together.
    static final String PICTOGRAPH = "[\\p{So}\\x{1F3FB}-\\x{1F3FF}\\uFE0E\\uFE0F\\u200D\\u20E3]";
    static final String ANY = "(?:" + CODE + "|" + PICTOGRAPH + ")";

    private TypedEmoji() {}
}
