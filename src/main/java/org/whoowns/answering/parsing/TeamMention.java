package org.whoowns.answering.parsing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.whoowns.knowledge.text.Courtesy;
import org.whoowns.teams.TeamName;

/// Possible mention of a team: "… in Checkout", "… at team Checkout", or the name alone.
///
/// @param name as typed
/// @param key of the name, for comparison
/// @param rest the other words
/// @param sure whether the words call it a team
public record TeamMention(String name, String key, String rest, boolean sure) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern END = Pattern.compile("(?<![?!.…,;:])[?!.…,;:]++$");
    private static final Pattern PREPOSITION = Pattern.compile("(?i)(?:in|for|at|of|on|within|inside)");
    private static final Pattern TEAM =
            Pattern.compile("(?i)(?:the|our|my|your)?\\s*team\\b\\s*+(.+)|(.*\\S)\\s*+\\bteam");
    private static final Pattern CHANNEL =
            Pattern.compile("(?:\\b(?:in|for|at|of|on|within|inside) +)?<#([CG][A-Z0-9]{1,30})(?:\\|([^<>]*+))?>");
    private static final Pattern QUOTES = Pattern.compile("^[\"'`*_~(\\[]++|[\"'`*_~)\\]]++$");
    private static final Pattern ARTICLE =
            Pattern.compile("(?i)(?:the|a|an|our|my|your|this|that|each|every)(?:\\s.*)?");
    /// May be part of a name: "The A-Team". Of a name without it, the article makes another word.
    private static final Pattern THE = Pattern.compile("(?i)^the\\s");
    private static final int MAX_WORDS = 12;
    private static final int MAX_LENGTH = 2_000;
    /// A typed name may be a little longer than the team's.
    private static final int MAX_NAME = 3 * TeamName.LONGEST;
    /// The team usually comes at the end.
    private static final int MAX_PREPOSITIONS = 8;

    /// All possible mentions, longer names first.
    public static List<TeamMention> in(String utterance) {
        if (utterance.length() > MAX_LENGTH) {
            return List.of();
        }
        var words = List.of(SPACES.split(utterance.strip()));
        var mentions = new ArrayList<TeamMention>();
        addNames(utterance, "", mentions, false);
        var bare = Courtesy.without(utterance);
        if (!bare.equals(utterance)) {
            addNames(bare, "", mentions, false);
        }
        for (var start : starts(words)) {
            for (var end = Math.min(words.size(), start + MAX_WORDS); end > start; end--) {
                var rest = new ArrayList<>(words.subList(0, start - 1));
                rest.addAll(words.subList(end, words.size()));
                addNames(String.join(" ", words.subList(start, end)), String.join(" ", rest), mentions, true);
            }
        }
        return mentions;
    }

    /// The names that the whole utterance may be.
    public static Stream<String> wholeNames(String utterance) {
        return in(utterance).stream()
                .filter(mention -> mention.rest().isBlank())
                .map(TeamMention::name);
    }

    /// A channel that is mentioned in place of its team: "… in #checkout".
    ///
    /// @param id of the channel
    /// @param name of the channel with "#", as far as Slack sends it along
    /// @param rest the other words
    public record OfChannel(String id, String name, String rest) {}

    /// The only channel that the utterance mentions.
    public static Optional<OfChannel> channel(String utterance) {
        var mention = CHANNEL.matcher(utterance);
        if (!mention.find()) {
            return Optional.empty();
        }
        var rest = utterance.substring(0, mention.start()) + utterance.substring(mention.end());
        return CHANNEL.matcher(rest).find()
                ? Optional.empty()
                : Optional.of(new OfChannel(
                        mention.group(1),
                        "#" + Objects.requireNonNullElse(mention.group(2), mention.group(1)),
                        Courtesy.without(rest.strip())));
    }

    /// Where names may start: after prepositions.
    private static List<Integer> starts(List<String> words) {
        var starts = IntStream.range(1, words.size())
                .filter(start -> PREPOSITION.matcher(words.get(start - 1)).matches())
                .boxed()
                .toList();
        return starts.subList(Math.max(0, starts.size() - MAX_PREPOSITIONS), starts.size());
    }

    public static SequencedSet<String> keys(List<TeamMention> mentions) {
        var keys = new LinkedHashSet<String>();
        mentions.forEach(each -> keys.add(each.key()));
        return keys;
    }

    private static void addNames(String words, String rest, List<TeamMention> mentions, boolean noArticle) {
        var bare = END.matcher(words.strip()).replaceAll("");
        var name = QUOTES.matcher(bare).replaceAll("").replaceAll("(?i)'s$", "");
        var team = TEAM.matcher(name);
        if (team.matches()) {
            var inner = team.group(1) == null ? team.group(2) : team.group(1);
            var called = inner.replaceFirst("(?i)^(?:the|our|my|your)\\s+", "");
            if (!ARTICLE.matcher(called).matches()) {
                add(called, rest, true, mentions);
            }
        }
        if (!noArticle || !ARTICLE.matcher(name).matches() || THE.matcher(name).find()) {
            add(name, rest, false, mentions);
        }
    }

    private static void add(String name, String rest, boolean sure, List<TeamMention> mentions) {
        if (name.length() <= MAX_NAME) {
            var key = TeamName.key(name);
            if (!key.isEmpty()) {
                mentions.add(new TeamMention(name, key, rest, sure));
            }
        }
    }
}
