package org.whoowns.answering.parsing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import org.whoowns.teams.TeamName;

/// Possible mention of a team: "… in Checkout", "… at team Checkout", or the name alone.
///
/// @param key of the name, for comparison
/// @param rest the other words
/// @param sure whether the words call it a team
public record TeamMention(String key, String rest, boolean sure) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern END = Pattern.compile("[?!.…,;:]+$");
    private static final Pattern PREPOSITION = Pattern.compile("(?i)(?:in|for|at|of|on|within|inside)");
    private static final Pattern TEAM = Pattern.compile("(?i)(?:the|our|my|your)?\\s*team\\b\\s*(.+)|(.+?)\\s*\\bteam");
    private static final Pattern ARTICLE = Pattern.compile("(?i)(?:the|a|an|our|my|your|this|that|each|every)\\b.*");
    private static final int MAX_WORDS = 12;
    private static final int MAX_LENGTH = 2_000;

    /// All possible mentions, longer names first.
    public static List<TeamMention> in(String utterance) {
        if (utterance.length() > MAX_LENGTH) {
            return List.of();
        }
        var words = List.of(SPACES.split(utterance.strip()));
        var mentions = new ArrayList<TeamMention>();
        addNames(utterance, "", mentions, false);
        for (var start = 1; start < words.size(); start++) {
            if (PREPOSITION.matcher(words.get(start - 1)).matches()) {
                for (var end = Math.min(words.size(), start + MAX_WORDS); end > start; end--) {
                    var rest = new ArrayList<>(words.subList(0, start - 1));
                    rest.addAll(words.subList(end, words.size()));
                    addNames(String.join(" ", words.subList(start, end)), String.join(" ", rest), mentions, true);
                }
            }
        }
        return mentions;
    }

    public static SequencedSet<String> keys(List<TeamMention> mentions) {
        var keys = new LinkedHashSet<String>();
        mentions.forEach(each -> keys.add(each.key()));
        return keys;
    }

    private static void addNames(String words, String rest, List<TeamMention> mentions, boolean noArticle) {
        var name = END.matcher(words.strip()).replaceAll("").replaceAll("(?i)['’]s$", "");
        var team = TEAM.matcher(name);
        if (team.matches()) {
            var inner = team.group(1) == null ? team.group(2) : team.group(1);
            add(inner.replaceFirst("(?i)^(?:the|our|my|your)\\s+", ""), rest, true, mentions);
        }
        if (!noArticle || !ARTICLE.matcher(name).matches()) {
            add(name, rest, false, mentions);
        }
    }

    private static void add(String name, String rest, boolean sure, List<TeamMention> mentions) {
        var key = TeamName.key(name);
        if (!key.isEmpty() && key.length() <= 600) {
            mentions.add(new TeamMention(key, rest, sure));
        }
    }
}
