package org.whoowns.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.AnsweredQuestion;
import org.whoowns.answering.LocalOwnership;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.matching.Candidate;
import org.whoowns.matching.Match;

/// Summary of an answered question as plain data, for JSON output and evaluation.
///
/// Of several questions in one utterance, the top level is the first, and `answers` has all of them.
///
/// @param kind of the answer
/// @param asks kind of question: owner, explanation, comparison or people; the kind that is not answered, such as
///     artefact; what a follow-up asks, such as framework; null for commands and small talk
/// @param polarity of the first line: yes, no or partly; null if it is none of them
/// @param entry the id of the answer's entry; for `ambiguous` the likeliest one
/// @param owner the id of the role that the answer names, or `shared`
/// @param framework the id of the framework whose view is asked for; null for the default
/// @param team the name of the team for which it is answered
/// @param related the id of the entry that is offered to a question of a kind that is not answered
/// @param language of a message that is not in English, by ISO 639-1
/// @param score of the entry, or of the best candidate if there is no entry; 0 without candidates
/// @param choices ids to choose from, for `ambiguous`
/// @param candidates the best three
/// @param answers one for each of several questions; empty for a single one
public record AnswerSummary(
        String verdict,
        String kind,
        @Nullable String asks,
        @Nullable String polarity,
        @Nullable String entry,
        @Nullable String owner,
        @Nullable String framework,
        @Nullable String team,
        @Nullable String related,
        @Nullable String language,
        double score,
        List<String> choices,
        List<Scored> candidates,
        List<AnswerSummary> answers) {

    public record Scored(String id, double score) {}

    /// What an answer is about.
    private record Subject(
            String kind,
            @Nullable String asks,
            @Nullable String entry,
            @Nullable String owner,
            @Nullable String framework) {

        static Subject of(Entry entry) {
            return entry instanceof Responsibility responsibility
                    ? new Subject(
                            "responsibility",
                            "owner",
                            entry.id(),
                            responsibility.owner().id(),
                            null)
                    : new Subject("topic", "explanation", entry.id(), null, null);
        }

        static Subject without(String kind, @Nullable String asks) {
            return new Subject(kind, asks, null, null, null);
        }
    }

    public static AnswerSummary of(AnsweredQuestion question) {
        if (question.ask() instanceof Ask.Several(var parts, var _)
                && question.answer() instanceof Answer.Several(var answers, var _)) {
            var all = IntStream.range(0, parts.size())
                    .mapToObj(i -> of(parts.get(i).ask(), parts.get(i).match(), answers.get(i)))
                    .toList();
            var first = all.getFirst();
            return first.with(first.asks(), all);
        }
        var summary = of(question.ask(), question.match(), question.answer());
        var followUp = question.followUp();
        return followUp == null ? summary : summary.with(followUp.asks(), summary.answers());
    }

    private static AnswerSummary of(Ask ask, Match match, Answer answer) {
        var subject = subject(ask);
        var verdict = switch (ask) {
            case Ask.Choice _ -> "ambiguous";
            case Ask.NothingKnown _ -> "unknown";
            default -> "confident";
        };
        var choices = ask instanceof Ask.Choice(var offered, var _)
                ? offered.stream().map(each -> each.entry().id()).toList()
                : List.<String>of();
        var candidates = match.candidates();
        return new AnswerSummary(
                verdict,
                subject.kind(),
                asks(ask, subject),
                polarity(answer),
                subject.entry(),
                subject.owner(),
                subject.framework(),
                team(answer),
                related(ask),
                language(ask),
                score(subject.entry(), candidates),
                choices,
                scored(candidates),
                List.of());
    }

    private AnswerSummary with(@Nullable String kindOfQuestion, List<AnswerSummary> all) {
        return new AnswerSummary(
                verdict,
                kind,
                kindOfQuestion,
                polarity,
                entry,
                owner,
                framework,
                team,
                related,
                language,
                score,
                choices,
                candidates,
                all);
    }

    private static Subject subject(Ask ask) {
        return switch (ask) {
            case Ask.AboutEntry(var entry, var _) -> Subject.of(entry);
            case Ask.RoleOverview(var role, var framework, var _) ->
                new Subject("role", "explanation", role.topic(), null, framework == null ? null : framework.id());
            case Ask.CompareRoles(var comparison, var _) ->
                new Subject("comparison", "comparison", comparison.id(), null, null);
            case Ask.FrameworkView(var responsibility, var framework, var _) ->
                new Subject(
                        "framework",
                        "owner",
                        responsibility.id(),
                        responsibility.ownerIn(framework).id(),
                        framework.id());
            case Ask.CompareFrameworks(var responsibility, var _) ->
                new Subject(
                        "framework",
                        "comparison",
                        responsibility.id(),
                        responsibility.owner().id(),
                        null);
            case Ask.Choice(var choices, var _) -> Subject.of(choices.getFirst().entry());
            case Ask.Several(var parts, var _) -> subject(parts.getFirst().ask());
            case Ask.NothingKnown _ -> Subject.without("unknown", null);
            case Ask.HoldersOf _, Ask.HeldBy _, Ask.PrivateReport _, Ask.UnknownName _ ->
                Subject.without("people", "people");
            case Ask.Help _, Ask.Catalogue _, Ask.BotCommand _, Ask.SuggestedCommand _ -> Subject.without("help", null);
            case Ask.Chat(var _) -> Subject.without("smalltalk", null);
        };
    }

    private static @Nullable String asks(Ask ask, Subject subject) {
        return ask instanceof Ask.NothingKnown(var _, Match.OtherKind(var kind, var _)) ? kind.id() : subject.asks();
    }

    private static @Nullable String related(Ask ask) {
        return ask instanceof Ask.NothingKnown(var _, Match.OtherKind(var _, Entry related)) ? related.id() : null;
    }

    private static @Nullable String language(Ask ask) {
        return ask instanceof Ask.NothingKnown(var _, Match.OtherLanguage(var code)) ? code : null;
    }

    private static @Nullable String polarity(Answer answer) {
        var polarity = answer.polarity();
        return polarity == null ? null : polarity.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String team(Answer answer) {
        return switch (answer.plain()) {
            case Answer.Ownership(var _, LocalOwnership.Known(var ownership, var _, var _), var _, var _, var _) ->
                ownership.team() == null ? null : ownership.team().name().text();
            case Answer.Holders holders -> holders.team().name().text();
            default -> null;
        };
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

    private static double rounded(double score) {
        return Math.round(score * 10_000) / 10_000.0;
    }
}
