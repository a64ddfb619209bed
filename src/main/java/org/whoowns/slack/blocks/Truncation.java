package org.whoowns.slack.blocks;

import java.util.ArrayList;
import java.util.List;

/// How texts are kept within Slack's limits without breaking what is in them.
public final class Truncation {

    private Truncation() {}

    /// At most so many characters, the last one an ellipsis where some are left out.
    public static String plain(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = most - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    /// At most so many characters of escaped text, cut where that breaks nothing.
    public static String escaped(String text, int most) {
        return text.length() <= most ? text : pieces(text, most - 1).getFirst() + "…";
    }

    /// The markup in pieces of at most so many characters, cut between words where there are any.
    public static List<String> pieces(String markup, int most) {
        var pieces = new ArrayList<String>();
        var rest = markup.strip();
        while (rest.length() > most) {
            var end = end(rest, most);
            pieces.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            pieces.add(rest);
        }
        return pieces.stream().filter(piece -> !piece.isEmpty()).toList();
    }

    private static int end(String text, int most) {
        var end = Math.max(text.lastIndexOf('\n', most), text.lastIndexOf(' ', most));
        end = outside(text, end > most / 2 ? end : most);
        return end > 0 ? end : most;
    }

    /// The same place, or an earlier one where it is in the middle of a link, an entity or a character.
    private static int outside(String text, int end) {
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
