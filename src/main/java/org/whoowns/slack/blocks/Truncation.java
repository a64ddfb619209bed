package org.whoowns.slack.blocks;

import java.util.ArrayList;
import java.util.List;

/// Truncates and splits text at Slack's limits without breaking links, entities or surrogate pairs.
public final class Truncation {

    private Truncation() {}

    /// Truncates plain text, with an ellipsis.
    public static String plain(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        var end = maxLength - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    /// Truncates mrkdwn, with an ellipsis.
    public static String escaped(String text, int maxLength) {
        return text.length() <= maxLength ? text : split(text, maxLength - 1).getFirst() + "…";
    }

    /// Splits mrkdwn into parts, between words if possible.
    public static List<String> split(String markup, int maxLength) {
        var parts = new ArrayList<String>();
        var rest = markup.strip();
        while (rest.length() > maxLength) {
            var end = end(rest, maxLength);
            parts.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    private static int end(String text, int maxLength) {
        var end = Math.max(text.lastIndexOf('\n', maxLength), text.lastIndexOf(' ', maxLength));
        end = beforeToken(text, end > maxLength / 2 ? end : maxLength);
        return end > 0 ? end : maxLength;
    }

    /// Moves the end before a link, entity or surrogate pair that it would cut.
    private static int beforeToken(String text, int end) {
        var open = text.lastIndexOf('<', end - 1);
        if (open >= 0 && text.indexOf('>', open) >= end) {
            return open;
        }
        var entity = text.lastIndexOf('&', end - 1);
        if (entity >= 0 && end - entity < 5 && text.indexOf(';', entity) >= end) {
            return entity;
        }
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
