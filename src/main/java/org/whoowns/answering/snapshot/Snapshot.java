package org.whoowns.answering.snapshot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.util.List;
import org.whoowns.answering.parsing.AskParser;
import org.whoowns.answering.parsing.PeopleQuestionParser;
import org.whoowns.answering.parsing.Subcommand;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.files.FolderHash;
import org.whoowns.matching.Match;
import org.whoowns.matching.Matcher;

/// The knowledge, its matcher and a cache of what utterances were understood to mean: one thing, so that they are
/// swapped together.
///
/// Safe to share between threads.
public final class Snapshot {

    /// About 8 MB of utterances at two bytes a character.
    private static final long CACHED_CHARACTERS = 4_000_000;

    /// In characters. Two looks at it cost no more than one at a long one.
    private static final int SHORT = 200;

    private final Matcher matcher;
    private final FolderHash source;
    private final AskParser reader;
    private final PeopleQuestionParser people;
    private final Cache<String, ParsedUtterance> understood = Caffeine.newBuilder()
            .maximumWeight(CACHED_CHARACTERS)
            .weigher((String utterance, ParsedUtterance _) -> utterance.length() + 100)
            .recordStats()
            .build();

    public Snapshot(Matcher matcher) {
        this(matcher, FolderHash.NONE);
    }

    Snapshot(Matcher matcher, FolderHash source) {
        this.matcher = matcher;
        this.source = source;
        this.reader = new AskParser(matcher.knowledge());
        this.people = new PeopleQuestionParser(matcher.knowledge());
    }

    public KnowledgeBase knowledge() {
        return matcher.knowledge();
    }

    /// Whether the matcher knows what words mean; else it goes by the words alone.
    public boolean isSemantic() {
        return matcher.isSemantic();
    }

    /// What the folder held when the knowledge was read from it.
    public FolderHash source() {
        return source;
    }

    /// How often an utterance was found in the cache, and how often it had to be matched.
    public CacheStats remembered() {
        return understood.stats();
    }

    public ParsedUtterance understand(String utterance) {
        return understood.get(utterance, words -> {
            var match = match(words);
            return new ParsedUtterance(reader.read(words, match), match);
        });
    }

    /// A framework's name can lead away from what is asked about, so where the whole is no sure match, a short
    /// utterance is looked at without it, too.
    private Match match(String utterance) {
        var whole = matcher.match(utterance);
        if (whole instanceof Match.Confident || utterance.length() > SHORT) {
            return whole;
        }
        return reader.withoutFramework(utterance)
                .filter(rest -> !rest.isEmpty())
                .map(matcher::match)
                .filter(Match.Confident.class::isInstance)
                .orElse(whole);
    }

    public PeopleQuestionParser people() {
        return people;
    }

    public List<Subcommand> subcommands() {
        return reader.subcommands();
    }
}
