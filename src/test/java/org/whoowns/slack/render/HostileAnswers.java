package org.whoowns.slack.render;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.LocalOwnership;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.parsing.FrameworkMention;
import org.whoowns.answering.parsing.SmallTalk;
import org.whoowns.answering.parsing.Subcommand;
import org.whoowns.answering.polarity.RoleQuestion;
import org.whoowns.answering.polarity.Verdict;
import org.whoowns.knowledge.Basis;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.FrameworkPosition;
import org.whoowns.knowledge.KnowledgeBase.DefaultView;
import org.whoowns.knowledge.Markdown;
import org.whoowns.knowledge.Owner;
import org.whoowns.knowledge.Provenance;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.knowledge.Topic;
import org.whoowns.knowledge.scope.QuestionKind;
import org.whoowns.matching.Candidate;
import org.whoowns.matching.Evidence;
import org.whoowns.matching.Match;
import org.whoowns.teams.Ownership;

/// Generates worst-case answers: as long as the knowledge reader allows, and full of markup.
final class HostileAnswers {

    private static final String[] BITS = {
        "word ", "&", "<", ">", "<!channel>", "<@U07MAYA0001>", "<https://evil.example|x>", "*", "_", "`", "~", "```",
        "🙂", "\u202e", "\u0000", "[a](https://evil.example)", "\n\n", "\n- ", "\n> ", "&amp;", "]", "|", "é", "\t"
    };
    private static final int NAME = 100;
    private static final int QUESTION = 300;
    private static final int SENTENCE = 600;
    private static final int BODY = 6000;

    private int topics;
    private final Random random;

    HostileAnswers(long seed) {
        random = new Random(seed);
    }

    /// An answer of each kind.
    Stream<Answer> answers() {
        var evidence = new Evidence(Evidence.Source.QUESTION, text(QUESTION));
        var roles = IntStream.range(0, 12).mapToObj(this::role).toList();
        var areas = new LinkedHashMap<String, List<Responsibility>>();
        IntStream.range(0, 15)
                .forEach(area -> areas.put(
                        area + text(NAME - 2),
                        IntStream.range(0, 20)
                                .mapToObj(_ -> responsibility(roles))
                                .toList()));
        var responsibility = responsibility(roles);
        var frameworks = List.copyOf(responsibility.positions().sequencedKeySet());
        var glances = roles.stream()
                .map(role -> new Answer.RoleGlance(role, glances()))
                .toList();
        var owner = new Answer.Ownership(
                responsibility,
                new LocalOwnership.Nothing(),
                evidence,
                Verdict.of(new RoleQuestion("role-1", false, false, false), responsibility, (Ownership) null),
                true);
        var choices =
                entries(3).map(entry -> new Candidate(entry, 0.5, evidence)).toList();
        return Stream.of(
                owner,
                new Answer.Detailed(owner),
                new Answer.Alternatives(owner, entries(2).toList(), FrameworkMention.NONE),
                new Answer.Detailed(new Answer.Alternatives(
                        new Answer.Explanation(topic(), evidence, true),
                        entries(9).toList(),
                        FrameworkMention.SEVERAL)),
                new Answer.Choices(choices, new FrameworkMention.One(frameworks.getFirst()), owner),
                new Answer.Ownership(responsibility, new LocalOwnership.Nothing(), evidence),
                new Answer.Explanation(topic(), evidence),
                new Answer.RoleProfile(
                        roles.getFirst(),
                        frameworks.getFirst(),
                        topic(),
                        glances(),
                        areas,
                        Stream.generate(() -> responsibility(roles)).limit(20).toList(),
                        evidence),
                new Answer.Comparison(topic(), glances, evidence),
                new Answer.FrameworkSays(
                        responsibility,
                        frameworks.getFirst(),
                        responsibility.position(frameworks.getFirst()).orElseThrow(),
                        evidence,
                        null),
                new Answer.FrameworkSays(responsibility, framework(99), null, evidence, null),
                new Answer.Detailed(new Answer.FrameworkSays(
                        responsibility,
                        framework(99),
                        null,
                        evidence,
                        Verdict.of(RoleQuestion.WHO_NOT, responsibility, (Ownership) null))),
                new Answer.FrameworksSay(
                        responsibility, new DefaultView(text(NAME), text(SENTENCE), text(NAME)), frameworks, evidence),
                new Answer.Choices(
                        entries(3)
                                .map(entry -> new Candidate(entry, 0.5, evidence))
                                .toList(),
                        new FrameworkMention.One(frameworks.getFirst())),
                new Answer.NotKnown(entries(3).toList()),
                new Answer.NotKnown(List.of()),
                new Answer.NotKnown(List.of(), new Match.OtherKind(QuestionKind.REMARK, responsibility)),
                new Answer.NotKnown(List.of(), new Match.OtherKind(QuestionKind.SCHEDULE, topic())),
                new Answer.NotKnown(List.of(), new Match.OtherLanguage("tr")),
                new Answer.Contents(
                        areas, Stream.generate(this::topic).limit(60).toList()),
                guide(),
                new Answer.Reply(SmallTalk.GREETING));
    }

    Answer.Guide guide() {
        return new Answer.Guide(
                IntStream.range(0, 12)
                        .mapToObj(number -> new Answer.RoleGlance(role(number), glances()))
                        .toList(),
                Stream.generate(() -> text(QUESTION)).limit(4).toList(),
                Stream.generate(() -> new Subcommand(text(NAME), new Ask.Help()))
                        .limit(14)
                        .toList());
    }

    Responsibility responsibility(List<Role> roles) {
        var parts = new LinkedHashMap<Role, String>();
        roles.forEach(role -> parts.put(role, text(SENTENCE)));
        var views = new LinkedHashMap<Framework, FrameworkPosition>();
        IntStream.range(0, 12)
                .forEach(number -> views.put(
                        framework(number),
                        new FrameworkPosition(roles.getLast(), text(SENTENCE), random.nextBoolean())));
        return new Responsibility(
                "an-id",
                text(NAME),
                "area",
                random.nextBoolean() ? roles.getLast() : new Owner.Shared(roles),
                random.nextBoolean() ? Basis.IMPLIED : Basis.COMMON_PRACTICE,
                List.of(),
                List.of(),
                parts,
                text(SENTENCE),
                random.nextBoolean() ? roles.getFirst() : null,
                views,
                text(SENTENCE),
                provenance(),
                new Markdown(text(BODY)));
    }

    private Topic topic() {
        return new Topic("topic-" + topics++, text(NAME), List.of(), List.of(), provenance(), new Markdown(text(BODY)));
    }

    private Role role(int number) {
        return new Role("role-" + number, text(NAME), text(10), true, "a-topic", text(SENTENCE), List.of(), List.of());
    }

    private Framework framework(int number) {
        return new Framework("framework-" + number, text(NAME), List.of(), text(SENTENCE), text(NAME));
    }

    private List<Answer.Glance> glances() {
        return Stream.generate(() -> new Answer.Glance(text(NAME), text(SENTENCE), List.of()))
                .limit(6)
                .toList();
    }

    private Stream<Entry> entries(int count) {
        return Stream.<Entry>generate(this::topic).limit(count);
    }

    private Provenance provenance() {
        return new Provenance(
                Stream.generate(() -> new Provenance.Source(text(NAME), address(), 1999))
                        .limit(40)
                        .toList(),
                text(NAME),
                LocalDate.of(2026, 11, 23),
                Period.ofMonths(12));
    }

    /// As long as the reader allows, or none.
    private @Nullable String address() {
        return random.nextBoolean() ? "https://example.org/?a=1&b=" + "x".repeat(270) : null;
    }

    /// A text of exactly that length.
    private String text(int length) {
        var text = new StringBuilder("x");
        var same = random.nextInt(4) == 0 ? BITS[random.nextInt(BITS.length)] : "";
        while (text.length() < length) {
            text.append(same.isEmpty() ? BITS[random.nextInt(BITS.length)] : same);
        }
        return text.substring(0, length - 1).strip() + "x";
    }
}
