package org.whoowns.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.answering.overlay.RenewedReviews;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.parsing.FrameworkMention;
import org.whoowns.answering.parsing.SmallTalk;
import org.whoowns.answering.parsing.Subcommand;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.snapshot.Snapshot;
import org.whoowns.answering.text.AnswerMessages;
import org.whoowns.answering.text.AnswerText;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.answering.text.TerminalText;
import org.whoowns.api.AnswerSummary;
import org.whoowns.knowledge.Basis;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.FrameworkPosition;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.knowledge.Role;
import org.whoowns.matching.Candidate;
import org.whoowns.matching.Evidence;
import org.whoowns.matching.Match;
import org.whoowns.matching.Matcher;

class AnswererTest {

    private final Answerer answerer = TestAnswerers.shipped();

    @ParameterizedTest
    @CsvSource({"pm, product-manager", "PO, product-owner", "Product Owner, product-owner"})
    void showsARoleProfileForItsName(String words, String role) {
        assertThat(answer(words)).isInstanceOfSatisfying(Answer.RoleProfile.class, profile -> {
            assertThat(profile.role()).extracting(Role::id).isEqualTo(role);
            assertThat(profile.glances()).hasSize(4);
            assertThat(profile.owned()).isNotEmpty();
        });
    }

    @Test
    void showsARoleInAFrameworksView() {
        assertThat(answer("What does a PO do in SAFe?")).isInstanceOfSatisfying(Answer.RoleProfile.class, profile -> {
            var safe = Objects.requireNonNull(profile.framework());
            assertThat(safe.id()).isEqualTo("safe");
            assertThat(profile.owned().values().stream().flatMap(List::stream))
                    .allSatisfy(each -> assertThat(each.position(safe)
                                    .map(FrameworkPosition::owner)
                                    .orElse(each.owner()))
                            .isEqualTo(profile.role()))
                    .anySatisfy(each -> assertThat(each.owner()).isNotEqualTo(profile.role()));
            assertThat(AnswerText.of(profile)).contains("This is how SAFe sees it.");
        });
    }

    @Test
    void comparesTheRoles() {
        assertThat(answer("pm vs po")).isInstanceOf(Answer.Comparison.class);
        assertThat(answer("PO vs PM")).isInstanceOf(Answer.Comparison.class);
    }

    @Test
    void listsAllEntries() {
        assertThat(answer("list"))
                .isInstanceOfSatisfying(
                        Answer.Contents.class,
                        contents -> assertThat(contents.areas().values().stream()
                                        .mapToInt(java.util.List::size)
                                        .sum())
                                .isEqualTo(132));
    }

    @Test
    void acceptsASubcommandOnlyAsTheWholeText() {
        assertThat(trace("list price").ask()).isNotInstanceOf(Ask.Catalogue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "help", " HELP ", "what can you do?"})
    void showsHowToAsk(String words) {
        assertThat(answer(words)).isInstanceOfSatisfying(Answer.Guide.class, guide -> {
            assertThat(guide.examples()).hasSize(4);
            assertThat(guide.subcommands())
                    .extracting(Subcommand::words)
                    .containsExactly("help", "pm", "po", "pm vs po", "list", "contract", "teams", "check", "forget me");
        });
    }

    @Test
    void everySubcommandOfTheHelpWorks() {
        assertThat(guide().subcommands())
                .allSatisfy(each -> assertThat(trace(each.words()).ask()).isEqualTo(each.ask()));
    }

    @Test
    void everyExampleOfTheHelpHasAConfidentAnswer() {
        assertThat(guide().examples())
                .allSatisfy(example ->
                        assertThat(AnswerSummary.of(trace(example)).verdict()).isEqualTo("confident"));
    }

    @Test
    void answersAboutAClickedEntry() {
        assertThat(about("backlog-ordering")).isInstanceOf(Answer.Ownership.class);
        assertThat(about("need-both")).isInstanceOf(Answer.Explanation.class);
        assertThat(about("product-owner")).isInstanceOf(Answer.RoleProfile.class);
        assertThat(about("gone")).isEqualTo(new Answer.Gone());
    }

    @Test
    void offersTheNearestEntriesIfUnknown() {
        assertThat(answer("who fixes the coffee machine in the backlog room"))
                .isInstanceOfAny(Answer.NotKnown.class, Answer.Choices.class);
        assertThat(answer("🎉🎉🎉")).isEqualTo(new Answer.NotKnown(List.of()));
    }

    @Test
    void asksAboutASingleCandidateInTheSingular() {
        var entry = TestAnswerers.knowledge(Path.of("knowledge")).entry("okrs").orElseThrow();
        var candidate = new Candidate(entry, 0.5, new Evidence(Evidence.Source.TITLE, entry.title()));

        assertThat(AnswerText.of(new Answer.Choices(List.of(candidate), FrameworkMention.NONE)))
                .startsWith(MessageCatalog.text("choice.one"));
        assertThat(AnswerText.of(new Answer.Choices(List.of(candidate, candidate), FrameworkMention.NONE)))
                .startsWith(MessageCatalog.text("choices"));
    }

    @Test
    void answersTheLeadingChoice() {
        var choices = words().map(this::answer)
                .filter(Answer.Choices.class::isInstance)
                .map(Answer.Choices.class::cast)
                .toList();

        assertThat(choices).isNotEmpty().allSatisfy(each -> {
            var first = each.choices().getFirst();
            if (first.score() < 0.4) {
                assertThat(each.leading()).isNull();
            } else if (each.leading() instanceof Answer.Ownership leading) {
                assertThat(leading.responsibility()).isEqualTo(first.entry());
            }
        });
        assertThat(choices)
                .filteredOn(each -> each.leading() != null)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(AnswerText.of(each))
                        .startsWith(AnswerText.of(Objects.requireNonNull(each.leading()))));
    }

    @Test
    void offersOthersOnlyIfNotQuiteSure() {
        var traces = words().map(this::trace).toList();

        assertThat(traces)
                .filteredOn(each -> each.answer() instanceof Answer.Alternatives)
                .isNotEmpty()
                .allSatisfy(each -> {
                    assertThat(each.match()).isInstanceOf(Match.Confident.class);
                    assertThat(each.match().candidates().getFirst().score()).isLessThan(0.93);
                    assertThat(((Answer.Alternatives) each.answer()).others()).hasSize(2);
                });
        assertThat(answer("who decides the order of the backlog?")).isInstanceOf(Answer.Ownership.class);
    }

    @Test
    void keepsTheOtherChoicesOfAPick() {
        var pick =
                new Reference.ToChoice(new Reference.ToFramework("pricing", "safe"), List.of("okrs", "gone", "kpis"));

        assertThat(answer(new Reference.ToDetails(pick)))
                .isInstanceOfSatisfying(
                        Answer.Detailed.class,
                        details -> assertThat(details.answer())
                                .isInstanceOfSatisfying(Answer.Alternatives.class, answer -> {
                                    assertThat(answer.others())
                                            .extracting(Entry::id)
                                            .containsExactly("okrs", "kpis");
                                    assertThat(answer.mention()).isInstanceOf(FrameworkMention.One.class);
                                    assertThat(answer.plain()).isInstanceOf(Answer.FrameworkSays.class);
                                }));
        assertThat(answer(new Reference.ToDetails(new Reference.ToEntry("gone", null))))
                .isEqualTo(new Answer.Gone());
    }

    @Test
    void saysThatAnEntryIsOverdue() {
        var knowledge = KnowledgeFolders.second();
        var entry = knowledge.responsibilities().stream()
                .filter(each -> each.provenance().reviewIn() != null)
                .findFirst()
                .orElseThrow();
        var current = new CurrentSnapshot(new Snapshot(Matcher.of(knowledge)));
        var clicked = new Question.Click(new Reference.ToEntry(entry.id(), null));
        var before = new Answerer(
                current, null, null, RenewedReviews.NONE, InstantSource.fixed(Instant.parse("2000-01-01T00:00:00Z")));
        var after = new Answerer(
                current, null, null, RenewedReviews.NONE, InstantSource.fixed(Instant.parse("2099-01-01T00:00:00Z")));

        assertThat(AnswerText.of(before.answer(clicked))).doesNotContain(MessageCatalog.text("overdue"));
        assertThat(AnswerText.of(after.answer(clicked))).contains(MessageCatalog.text("overdue"));

        var today = LocalDate.of(2099, 1, 1);
        var renewed = new Answerer(
                current,
                null,
                null,
                _ -> Map.of(entry.id(), today),
                InstantSource.fixed(Instant.parse("2099-01-01T00:00:00Z")));
        assertThat(AnswerText.of(renewed.answer(clicked))).doesNotContain(MessageCatalog.text("overdue"));
        assertThat(renewed.answer(clicked))
                .extracting(answer -> ((Answer.Ownership) answer)
                        .responsibility()
                        .provenance()
                        .reviewed())
                .isEqualTo(today);
    }

    /// Single words of titles, which may mean several entries.
    private static Stream<String> words() {
        return TestAnswerers.knowledge(Path.of("knowledge")).entries().stream()
                .flatMap(entry -> Stream.of(entry.title().split(" ", -1)))
                .distinct();
    }

    @Test
    void repliesToSmallTalk() {
        assertThat(answer("hello there")).isEqualTo(new Answer.Reply(SmallTalk.GREETING));
    }

    @Test
    void namesTheOwnerBeforeAnyOtherRole() {
        var knowledge = TestAnswerers.knowledge(Path.of("knowledge"));
        assertThat(knowledge.responsibilities())
                .filteredOn(each -> each.owner() instanceof Role)
                .allSatisfy(each -> assertThat(AnswerText.of(about(each.id())))
                        .startsWith(AnswerMessages.owner(each.owner()) + ": " + each.title()));
    }

    @Test
    void comparesFrameworksInATable() {
        var answer = answer(new Reference.ToFrameworks("backlog-ordering"));

        assertThat(TerminalText.of(answer).lines())
                .anyMatch(line -> line.matches("Framework +Owner +Note"))
                .anyMatch(line -> line.matches("Default +Product Owner"))
                .anyMatch(line -> line.matches("SAFe +Product Owner.*"));
        assertThat(AnswerText.of(answer)).contains("- SAFe: Product Owner");
    }

    @Test
    void namesTheOwnerBeforeAnyOtherRoleWhateverTheFrameworkSays() {
        var knowledge = TestAnswerers.knowledge(Path.of("knowledge"));
        for (var framework : knowledge.frameworks()) {
            assertThat(knowledge.responsibilities()).allSatisfy(each -> {
                var text = AnswerText.of(answer(new Reference.ToFramework(each.id(), framework.id())));
                if (each.position(framework).isPresent()) {
                    var owner = each.position(framework)
                            .map(FrameworkPosition::owner)
                            .orElseThrow();
                    assertThat(text).startsWith(AnswerMessages.headline(owner, each.title()));
                } else {
                    var fallback =
                            each.basis() == Basis.COMMON_PRACTICE ? "framework.common.practice" : "framework.default";
                    assertThat(text.lines().skip(2))
                            .startsWith(MessageCatalog.text(fallback, AnswerMessages.owner(each.owner())));
                }
            });
        }
    }

    @Test
    void detailsHaveAllContentOfEveryEntry() {
        var knowledge = TestAnswerers.knowledge(Path.of("knowledge"));
        assertThat(knowledge.entries())
                .extracting(Entry::id)
                .allSatisfy(id -> assertThat(AnswerText.of(new Answer.Detailed(about(id))))
                        .contains("Source: ")
                        .containsPattern("Reviewed \\d+ November 2026")
                        .doesNotContain("**", "null", "{0}"));
    }

    private Answer answer(String words) {
        return answerer.answer(new Question.Utterance(words));
    }

    private Answer answer(Reference reference) {
        return answerer.answer(new Question.Click(reference));
    }

    private Answer about(String entry) {
        return answer(new Reference.ToEntry(entry, null));
    }

    private AnsweredQuestion trace(String words) {
        return answerer.trace(new Question.Utterance(words));
    }

    private Answer.Guide guide() {
        return (Answer.Guide) answer("help");
    }
}
