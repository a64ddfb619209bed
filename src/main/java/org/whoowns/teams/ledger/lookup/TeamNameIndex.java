package org.whoowns.teams.ledger.lookup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.text.NameSkeleton;
import org.whoowns.teams.TeamName;

/// Index of the names of a workspace's teams, for names as people type them. Immutable.
///
/// It is computed from the stored keys, so that names stored by any version are found. A name that would fit several
/// teams fits none.
final class TeamNameIndex {

    private static final int MIN_LENGTH = 3;
    /// Words of many names, which name no team.
    private static final Set<String> COMMON = Set.of(
            "the",
            "and",
            "for",
            "our",
            "new",
            "all",
            "team",
            "teams",
            "squad",
            "squads",
            "crew",
            "tribe",
            "group",
            "product",
            "products");

    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    /// In place of an id: several teams have this name or word.
    private static final String SEVERAL = "";

    static final TeamNameIndex NONE = new TeamNameIndex(Map.of());

    private final Map<String, String> byKey;
    private final Map<String, String> bySkeleton = new HashMap<>();
    private final Map<String, String> byWord = new HashMap<>();
    private final NavigableMap<String, String> sorted = new TreeMap<>();
    private final SpellingIndex spellings;
    private final SpellingIndex wordSpellings;

    /// @param names the ids of the teams by the keys of their names
    TeamNameIndex(Map<String, String> names) {
        byKey = Map.copyOf(names);
        names.forEach((key, id) -> {
            var skeleton = NameSkeleton.of(key);
            Stream.of(skeleton, TeamName.withoutArticle(skeleton))
                    .distinct()
                    .forEach(each -> add(bySkeleton, each, id));
            SPACE.splitAsStream(skeleton).distinct().forEach(word -> add(byWord, word, id));
            add(sorted, TeamName.withoutArticle(skeleton), id);
        });
        spellings = new SpellingIndex(sorted);
        var words = new HashMap<>(byWord);
        words.keySet().removeAll(COMMON);
        wordSpellings = new SpellingIndex(words);
    }

    private static void add(Map<String, String> index, String name, String id) {
        index.merge(name, id, (one, other) -> one.equals(other) ? one : SEVERAL);
    }

    /// The id of the only team with this name, or else with a name that begins so or has this word.
    Optional<String> find(String words) {
        var exact = byKey.get(TeamName.key(words));
        if (exact != null) {
            return Optional.of(exact);
        }
        var skeleton = NameSkeleton.of(words);
        return bySkeleton.containsKey(skeleton) ? single(bySkeleton.get(skeleton)) : part(skeleton);
    }

    /// The keys of the names that contain the words, sorted.
    List<String> containing(String words) {
        return byKey.keySet().stream()
                .filter(key -> TeamName.contains(key, words))
                .sorted()
                .toList();
    }

    /// The id of the only team of whose name the words may be a misspelling, or else of a word of its name.
    Optional<String> similar(String words) {
        var skeleton = TeamName.withoutArticle(NameSkeleton.of(words));
        return COMMON.contains(skeleton)
                ? Optional.empty()
                : spellings
                        .nearest(skeleton)
                        .or(() -> wordSpellings.nearest(skeleton))
                        .flatMap(TeamNameIndex::single);
    }

    private Optional<String> part(String skeleton) {
        if (skeleton.length() < MIN_LENGTH
                || COMMON.contains(skeleton)
                || !LETTER.matcher(skeleton).find()) {
            return Optional.empty();
        }
        var beginnings = sorted.subMap(skeleton, skeleton + Character.MAX_VALUE).values();
        return single(byWord.get(skeleton))
                .or(() -> beginnings.size() == 1 ? single(beginnings.iterator().next()) : Optional.empty());
    }

    private static Optional<String> single(@Nullable String id) {
        return Optional.ofNullable(id).filter(each -> !each.equals(SEVERAL));
    }
}
