package org.whoowns.answering.snapshot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.conversation.FollowUp;
import org.whoowns.answering.conversation.FollowUpParser;
import org.whoowns.answering.overlay.KnowledgeOverlay;
import org.whoowns.answering.overlay.OverlayMatcher;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.parsing.AskParser;
import org.whoowns.answering.parsing.PeopleQuestionParser;
import org.whoowns.answering.parsing.Subcommand;
import org.whoowns.answering.polarity.PolarQuestionParser;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.NameKey;
import org.whoowns.knowledge.files.EntryDraft;
import org.whoowns.knowledge.files.FolderHash;
import org.whoowns.matching.Match;
import org.whoowns.matching.Matcher;
import org.whoowns.matching.embedding.QuantizedVector;
import org.whoowns.matching.utterance.QuestionSplitter;

/// Immutable knowledge with its matcher and a cache of parsed utterances, replaced together. Thread-safe.
public final class Snapshot {

    /// About 8 MB of utterances at two bytes a character.
    private static final long CACHED_CHARACTERS = 4_000_000;

    /// Up to this many characters, matching twice is cheap.
    private static final int MAX_SECOND_MATCH = 200;

    /// Characters of a workspace's own cache, beside which the shared one serves all others.
    private static final long WORKSPACE_CHARACTERS = 100_000;

    private final Matcher matcher;
    private final FolderHash source;
    private final KnowledgeBase knowledge;
    private final KnowledgeOverlay overlay;
    /// Null without one.
    private final @Nullable OverlayMatcher taught;
    private final AskParser parser;
    private final PeopleQuestionParser people;
    private final PolarQuestionParser polar;
    private final FollowUpParser followUps;
    private final Cache<String, ParsedUtterance> parsed;

    public Snapshot(Matcher matcher) {
        this(matcher, FolderHash.NONE);
    }

    Snapshot(Matcher matcher, FolderHash source) {
        this(matcher, source, matcher.knowledge(), KnowledgeOverlay.NONE);
    }

    private Snapshot(Matcher matcher, FolderHash source, KnowledgeBase knowledge, KnowledgeOverlay overlay) {
        this.matcher = matcher;
        this.source = source;
        this.knowledge = knowledge;
        this.overlay = overlay;
        this.taught = overlay.isEmpty() ? null : new OverlayMatcher(matcher, knowledge, overlay.phrases());
        this.parser = new AskParser(knowledge);
        this.people = new PeopleQuestionParser(knowledge);
        this.polar = new PolarQuestionParser(knowledge);
        this.followUps = new FollowUpParser(knowledge);
        this.parsed = Caffeine.newBuilder()
                .maximumWeight(overlay.isEmpty() ? CACHED_CHARACTERS : WORKSPACE_CHARACTERS)
                .weigher((String utterance, ParsedUtterance _) -> utterance.length() + 100)
                .recordStats()
                .build();
    }

    /// The same knowledge with what a workspace has taught; itself if that is nothing.
    public Snapshot with(KnowledgeOverlay more) {
        if (more.isEmpty()) {
            return this;
        }
        return new Snapshot(matcher, source, knowledgeWith(more), more);
    }

    private KnowledgeBase knowledgeWith(KnowledgeOverlay more) {
        // a shared entry of the same id has come later, and is what the workspace's own one became
        var own = more.entries().stream()
                .filter(each -> matcher.knowledge().entry(each.id()).isEmpty())
                .toList();
        return own.isEmpty()
                ? matcher.knowledge()
                : matcher.knowledge()
                        .plus(own, Map.of(KnowledgeOverlay.AREA, EntryDraft.titleOf(KnowledgeOverlay.AREA)));
    }

    /// What the workspace has taught; nothing in the shared snapshot.
    public KnowledgeOverlay overlay() {
        return overlay;
    }

    /// A matcher to other phrases alone, by the same measure, for trying them out.
    public OverlayMatcher matcherTo(KnowledgeOverlay other) {
        return new OverlayMatcher(matcher, knowledgeWith(other), other.phrases());
    }

    public KnowledgeBase knowledge() {
        return knowledge;
    }

    /// Whether the matcher uses sentence embeddings, not words alone.
    public boolean isSemantic() {
        return matcher.isSemantic();
    }

    /// The hash of the folder from which the knowledge was read.
    public FolderHash source() {
        return source;
    }

    /// Hits and misses of the cache of parsed utterances.
    public CacheStats cacheStats() {
        return parsed.stats();
    }

    public ParsedUtterance parse(String utterance) {
        return parse(utterance, Supplier::get);
    }

    /// @param matching runs the matching of an utterance that is not cached
    public ParsedUtterance parse(String utterance, Function<Supplier<ParsedUtterance>, ParsedUtterance> matching) {
        var known = parsed.getIfPresent(utterance);
        return known == null ? matching.apply(() -> parseOnce(utterance)) : known;
    }

    /// Outside of the cache's locks, which other utterances share.
    private ParsedUtterance parseOnce(String utterance) {
        var known = parsed.asMap().get(utterance);
        if (known != null) {
            // somebody else has just asked the same
            return known;
        }
        var match = match(utterance);
        var ask = parser.parse(utterance, match);
        var result = severalQuestions(utterance, ask, match)
                .map(several ->
                        new ParsedUtterance(several, several.parts().getFirst().match()))
                .orElseGet(() -> new ParsedUtterance(
                        ask, match, polar.parse(utterance).orElse(null), followUp(utterance, ask, match)));
        parsed.put(utterance, result);
        return result;
    }

    /// The questions of the utterance if there are several about different entries; a phrase of the knowledge is one.
    private Optional<Ask.Several> severalQuestions(String utterance, Ask ask, Match whole) {
        var isOne = ask instanceof Ask.Help
                || ask instanceof Ask.PrivateReport
                || (whole instanceof Match.Confident(var best, var _) && best.score() == 1);
        var questions = isOne ? List.<String>of() : QuestionSplitter.split(utterance);
        return questions.size() < 2
                ? Optional.empty()
                : parser.several(questions.stream()
                        .map(words -> {
                            var match = match(words);
                            return new Ask.Part(words, parser.parse(words, match), match);
                        })
                        .toList());
    }

    /// Small talk, commands and the phrases of the knowledge are never follow-ups.
    private @Nullable FollowUp followUp(String utterance, Ask ask, Match match) {
        var isOwn = ask instanceof Ask.Chat
                || ask instanceof Ask.Help
                || parser.isSubcommand(utterance)
                || (match instanceof Match.Confident(var best, var _)
                        && NameKey.key(best.evidence().phrase()).equals(NameKey.key(utterance)));
        return isOwn ? null : followUps.parse(utterance).orElse(null);
    }

    /// The vector by which utterances are compared; that of a recent one is not computed again.
    public QuantizedVector vector(String utterance) {
        return matcher.vector(utterance);
    }

    private Match match(String utterance) {
        var shared = sharedMatch(utterance);
        return taught == null ? shared : taught.adjust(utterance, shared);
    }

    /// A framework's name can mislead the matcher, so a short utterance without a confident match is matched again
    /// without it.
    private Match sharedMatch(String utterance) {
        var whole = matcher.match(utterance);
        if (whole instanceof Match.Confident || utterance.length() > MAX_SECOND_MATCH) {
            return whole;
        }
        if (isUnclear(whole) && !matcher.isMeaningful(utterance)) {
            return new Match.Unknown(List.of());
        }
        return parser.withoutFramework(utterance)
                .filter(rest -> !rest.isEmpty())
                .map(matcher::match)
                .filter(Match.Confident.class::isInstance)
                .orElse(whole);
    }

    private static boolean isUnclear(Match match) {
        return switch (match) {
            case Match.Confident _ -> false;
            case Match.Ambiguous(var choices, var _) -> choices.getFirst().score() < AskParser.LIKELY;
            case Match.Unknown(var _, var limitation) -> limitation == null;
        };
    }

    public PeopleQuestionParser people() {
        return people;
    }

    /// Yes/no questions about roles.
    public PolarQuestionParser polar() {
        return polar;
    }

    public List<Subcommand> subcommands() {
        return parser.subcommands();
    }
}
