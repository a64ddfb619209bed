package org.whoowns.answering.text;

import static java.util.stream.Collectors.joining;
import static org.whoowns.answering.text.MessageCatalog.text;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.parsing.SmallTalk;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Provenance;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.knowledge.Topic;
import org.whoowns.matching.Candidate;
import org.whoowns.matching.Evidence;

/// Answers as plain text, for the terminal, screen readers and notifications, with the content of their cards.
public final class AnswerText {

    private AnswerText() {}

    public static String of(Answer answer) {
        return of(answer, false);
    }

    private static String of(Answer answer, boolean details) {
        return switch (answer) {
            case Answer.Detailed(var plain) -> of(plain, true);
            case Answer.Alternatives(var plain, var others, var _) ->
                paragraphs(of(plain, details), text("not.meant") + "\n" + titles(others));
            case Answer.Ownership ownership -> details ? detailed(ownership) : ownership(ownership);
            case Answer.Holders holders ->
                paragraphs(PeopleText.holders(holders, OwnershipText.plain(holders.names())));
            case Answer.Held held -> paragraphs(PeopleText.held(held, OwnershipText.plain(held.names())));
            case Answer.NoTeam noTeam -> PeopleText.noTeam(noTeam);
            case Answer.PrivateReport report -> PeopleText.whereToAsk(report);
            case Answer.NobodysContract(var asked) -> PeopleText.nobody(asked);
            case Answer.Withheld withheld -> PeopleText.withheld(withheld);
            case Answer.Busy() -> text("busy");
            case Answer.Gone() -> text("old.button");
            case Answer.Explanation(Topic topic, @Nullable Evidence evidence, var overdue) ->
                details
                        ? paragraphs(
                                topic.title(),
                                PlainText.of(topic.body()),
                                ShortText.overdue(overdue),
                                why(topic.provenance(), evidence))
                        : paragraphs(topic.title(), Excerpt.lead(topic.body()).text(), ShortText.overdue(overdue));
            case Answer.RoleProfile profile -> profile(profile);
            case Answer.Comparison comparison -> comparison(comparison);
            case Answer.FrameworkSays says -> framework(says, details);
            case Answer.FrameworksSay say -> frameworks(say, list(spoken(AnswerMessages.rows(say))));
            case Answer.Choices(List<Candidate> choices, var _, @Nullable Answer leading) ->
                leading == null
                        ? paragraphs(AnswerMessages.choices(choices), titles(choices))
                        : paragraphs(
                                of(leading, details),
                                choices.size() == 1
                                        ? ""
                                        : text("choices.others") + "\n" + titles(choices.subList(1, choices.size())));
            case Answer.Several(var answers, var hasMore) ->
                answers.stream().map(AnswerText::of).collect(joining("\n\n"))
                        + (hasMore ? "\n\n" + text("several.more") : "");
            case Answer.NotKnown notKnown -> notKnown(notKnown);
            case Answer.Continued continued -> FollowUpText.of(continued);
            case Answer.NothingBefore nothing -> FollowUpText.of(nothing);
            case Answer.Contents contents -> contents(contents);
            case Answer.Guide guide -> guide(guide);
            case Answer.BotCommand(var name) -> text("bot.command.private", name.words());
            case Answer.SuggestedCommand(var command) -> AnswerMessages.suggestion(command);
            case Answer.UnknownName(var asked) -> PeopleText.unknown(asked);
            case Answer.Reply(SmallTalk kind) -> AnswerMessages.reply(kind);
        };
    }

    private static String ownership(Answer.Ownership answer) {
        return paragraphs(
                AnswerLine.of(answer),
                OwnershipText.plain(OwnershipText.names(answer.local())).besideLine(answer.local()),
                ShortText.reason(answer),
                parts(ShortText.sides(answer)),
                ShortText.quietLine(answer));
    }

    private static String detailed(Answer.Ownership answer) {
        var responsibility = answer.responsibility();
        var local = answer.local();
        return paragraphs(
                AnswerLine.of(answer),
                OwnershipText.plain(OwnershipText.names(local)).of(local),
                ShortText.reasonsHeading(answer),
                PlainText.of(responsibility.body()),
                parts(ShortText.parts(answer)),
                notes(OwnershipText.notes(responsibility, local)),
                OwnershipText.basis(responsibility, local),
                ShortText.overdue(answer.overdue()),
                why(responsibility.provenance(), answer.evidence()));
    }

    private static String parts(Map<Role, String> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey().title() + ": " + part.getValue())
                .collect(joining("\n"));
    }

    private static String profile(Answer.RoleProfile profile) {
        var role = profile.role();
        return paragraphs(
                role.title(),
                role.focus() == null ? "" : role.focus(),
                glances(profile.glances()),
                profile.overview() == null
                        ? ""
                        : PlainText.of(profile.overview().body()),
                profile.owned().isEmpty() ? "" : text("role.owns", role.title()),
                AnswerMessages.view(profile),
                byArea(profile.owned()),
                profile.shared().isEmpty() ? "" : text("role.shares") + "\n" + titles(profile.shared()),
                profile.overview() == null ? "" : why(profile.overview().provenance(), profile.evidence()));
    }

    private static String comparison(Answer.Comparison comparison) {
        return paragraphs(
                comparison.comparison().title(),
                comparison.roles().stream().map(AnswerText::glance).collect(joining("\n\n")),
                PlainText.of(comparison.comparison().body()),
                why(comparison.comparison().provenance(), comparison.evidence()));
    }

    private static String framework(Answer.FrameworkSays says, boolean details) {
        return paragraphs(
                AnswerLine.of(says),
                String.join("\n\n", AnswerMessages.remarks(says)),
                details ? PlainText.of(says.responsibility().body()) : "",
                details ? why(says.responsibility().provenance(), says.evidence()) : "");
    }

    static String frameworks(Answer.FrameworksSay say, String rows) {
        var responsibility = say.responsibility();
        return paragraphs(
                text("frameworks.compared", responsibility.title()),
                rows,
                AnswerMessages.silent(say),
                notes(AnswerMessages.disagreement(responsibility).stream().toList()),
                why(responsibility.provenance(), say.evidence()));
    }

    private static List<String> spoken(List<AnswerMessages.Row> rows) {
        return rows.stream()
                .map(row -> row.view() + ": " + row.owner() + (row.note().isEmpty() ? "" : ". " + row.note()))
                .toList();
    }

    private static String notes(List<AnswerMessages.Note> notes) {
        return notes.stream().map(AnswerMessages.Note::text).collect(joining("\n\n"));
    }

    private static String notKnown(Answer.NotKnown answer) {
        if (answer.limitation() != null) {
            return LimitationText.of(answer.limitation());
        }
        return answer.nearest().isEmpty()
                ? paragraphs(text("not.known.empty"), text("not.known.hint"))
                : paragraphs(
                        text("not.known"),
                        text("not.known.nearest") + "\n" + titles(answer.nearest()),
                        text("not.known.hint"));
    }

    private static String contents(Answer.Contents contents) {
        return paragraphs(
                text("contents"),
                byArea(contents.areas()),
                contents.topics().isEmpty() ? "" : text("contents.topics") + "\n" + titles(contents.topics()));
    }

    private static String guide(Answer.Guide guide) {
        return paragraphs(
                AnswerMessages.lead(guide),
                list(AnswerMessages.ways(guide).stream()
                        .map(way -> way.typed() + ": " + way.where())
                        .toList()),
                text("help.examples") + "\n" + list(guide.examples()),
                text("help.subcommands") + "\n"
                        + list(guide.subcommands().stream()
                                .map(each -> each.words() + ": " + AnswerMessages.purpose(each))
                                .toList()),
                text("help.privacy"));
    }

    private static String glance(Answer.RoleGlance glance) {
        Role role = glance.role();
        return paragraphs(
                role.focus() == null ? role.title() : role.title() + ": " + role.focus(), glances(glance.glances()));
    }

    private static String glances(List<Answer.Glance> glances) {
        return list(glances.stream()
                .map(each -> each.summary() == null ? each.title() : each.title() + ": " + each.summary())
                .toList());
    }

    private static String byArea(Map<String, List<Responsibility>> areas) {
        return areas.entrySet().stream()
                .map(area -> area.getKey() + "\n" + titles(area.getValue()))
                .collect(joining("\n\n"));
    }

    static String why(Provenance provenance, @Nullable Evidence evidence) {
        return AnswerMessages.why(
                provenance,
                evidence,
                provenance.reviewed() == null ? "" : OwnershipText.day(provenance.reviewed()),
                it -> it,
                AnswerText::citation);
    }

    private static String citation(Provenance.Source source) {
        var label = AnswerMessages.label(source);
        return source.address() == null ? label : label + " (" + source.address() + ")";
    }

    private static String titles(List<Candidate> choices) {
        return titles(choices.stream().map(Candidate::entry).toList());
    }

    private static String titles(Collection<? extends Entry> entries) {
        return list(entries.stream().map(Entry::title).toList());
    }

    static String list(List<String> items) {
        return items.stream().map(item -> "- " + item).collect(joining("\n"));
    }

    private static String paragraphs(List<String> paragraphs) {
        return paragraphs(paragraphs.toArray(String[]::new));
    }

    static String paragraphs(String... paragraphs) {
        return Stream.of(paragraphs).filter(each -> !each.isBlank()).collect(joining("\n\n"));
    }
}
