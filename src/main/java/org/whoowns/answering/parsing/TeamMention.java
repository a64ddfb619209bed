package org.whoowns.answering.parsing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import org.whoowns.teams.TeamName;

/// Words that may name a team: "… in Checkout", "… at team Checkout", or the name and nothing else.
///
/// @param key how the name is compared
/// @param rest the words without it; empty where there are no others
/// @param sure whether the words call it a team
public record TeamMention(String key, String rest, boolean sure) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern END = Pattern.compile("[?!.…,;:]+$");
    private static final Pattern BEFORE = Pattern.compile("(?i)(?:in|for|at|of|on|within|inside)");
    private static final Pattern TEAM = Pattern.compile("(?i)(?:the|our|my|your)?\\s*team\\b\\s*(.+)|(.+?)\\s*\\bteam");
    private static final Pattern ARTICLE = Pattern.compile("(?i)(?:the|a|an|our|my|your|this|that|each|every)\\b.*");
    private static final int WORDS = 12;
    private static final int LONGEST = 2_000;

    /// All that may be meant, longer names first.
    public static List<TeamMention> in(String utterance) {
        if (utterance.length() > LONGEST) {
            return List.of();
        }
        var words = List.of(SPACES.split(utterance.strip()));
        var mentions = new ArrayList<TeamMention>();
        whole(utterance, mentions);
        for (var start = 1; start < words.size(); start++) {
            if (BEFORE.matcher(words.get(start - 1)).matches()) {
                for (var end = Math.min(words.size(), start + WORDS); end > start; end--) {
                    add(words, start, end, mentions);
                }
            }
        }
        return mentions;
    }

    /// The keys to look up.
    public static SequencedSet<String> keys(List<TeamMention> mentions) {
        var keys = new LinkedHashSet<String>();
        mentions.forEach(each -> keys.add(each.key()));
        return keys;
    }

    private static void whole(String utterance, List<TeamMention> mentions) {
        names(utterance, "", mentions, false);
    }

    private static void add(List<String> words, int start, int end, List<TeamMention> mentions) {
        var before = words.subList(0, start - 1);
        var after = words.subList(end, words.size());
        var rest = new ArrayList<>(before);
        rest.addAll(after);
        names(String.join(" ", words.subList(start, end)), String.join(" ", rest), mentions, true);
    }

    private static void names(String words, String rest, List<TeamMention> mentions, boolean noArticle) {
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
