package org.whoowns.answering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.matching.Candidate;

/// Summary of an answered question as plain data, for JSON output and evaluation.
///
/// @param kind of the answer
/// @param entry the id of the answer's entry; for `ambiguous` the likeliest one
/// @param owner the id of the role that the answer names, or `shared`
/// @param score of the entry, or of the best candidate if there is no entry; 0 without candidates
/// @param choices ids to choose from, for `ambiguous`
/// @param candidates the best three
public record AnswerSummary(
        String verdict,
        String kind,
        @Nullable String entry,
        @Nullable String owner,
        double score,
        List<String> choices,
        List<Scored> candidates) {

    public record Scored(String id, double score) {}

    public static AnswerSummary of(AnsweredQuestion question) {
        var candidates = question.match().candidates();
        return switch (question.ask()) {
            case Ask.AboutEntry(var entry, var _) -> confident(kind(entry), entry.id(), owner(entry), candidates);
            case Ask.RoleOverview(var role, var _, var _) -> confident("role", role.topic(), null, candidates);
            case Ask.CompareRoles(var comparison, var _) -> confident("comparison", comparison.id(), null, candidates);
            case Ask.FrameworkView(var responsibility, var framework, var _) -> {
                var owner = KnowledgeAnswerer.owner(responsibility, framework);
                yield confident("framework", responsibility.id(), owner.id(), candidates);
            }
            case Ask.CompareFrameworks(var responsibility, var _) ->
                confident("framework", responsibility.id(), owner(responsibility), candidates);
            case Ask.Choice(var choices, var _) -> ambiguous(choices, candidates);
            case Ask.NothingKnown(var _) -> without("unknown", "unknown", candidates);
            case Ask.HoldersOf _, Ask.HeldBy _, Ask.PrivateReport _ -> without("confident", "people", candidates);
            case Ask.Help _, Ask.Catalogue _ -> without("confident", "help", candidates);
            case Ask.Chat(var _) -> without("confident", "smalltalk", candidates);
        };
    }

    private static AnswerSummary confident(
            String kind, @Nullable String entry, @Nullable String owner, List<Candidate> candidates) {
        return new AnswerSummary(
                "confident", kind, entry, owner, score(entry, candidates), List.of(), scored(candidates));
    }

    private static AnswerSummary ambiguous(List<Candidate> choices, List<Candidate> candidates) {
        var best = choices.getFirst();
        return new AnswerSummary(
                "ambiguous",
                kind(best.entry()),
                best.entry().id(),
                owner(best.entry()),
                rounded(best.score()),
                choices.stream().map(each -> each.entry().id()).toList(),
                scored(candidates));
    }

    private static AnswerSummary without(String verdict, String kind, List<Candidate> candidates) {
        var best = candidates.isEmpty() ? 0 : rounded(candidates.getFirst().score());
        return new AnswerSummary(verdict, kind, null, null, best, List.of(), scored(candidates));
    }

    private static double score(@Nullable String entry, List<Candidate> candidates) {
        return candidates.stream()
                .filter(each -> each.entry().id().equals(entry))
                .findFirst()
                .or(() -> candidates.stream().findFirst())
                .map(each -> rounded(each.score()))
                .orElse(0.0);
    }

    private static List<Scored> scored(List<Candidate> candidates) {
        return candidates.stream()
                .map(each -> new Scored(each.entry().id(), rounded(each.score())))
                .toList();
    }

    private static String kind(Entry entry) {
        return entry instanceof Responsibility ? "responsibility" : "topic";
    }

    private static @Nullable String owner(Entry entry) {
        return entry instanceof Responsibility responsibility
                ? responsibility.owner().id()
                : null;
    }

    private static double rounded(double score) {
        return Math.round(score * 10_000) / 10_000.0;
    }
}
