package org.whoowns.learning.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.jdbc.DataSourceResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.learning.lesson.jdbc.LessonState;
import org.whoowns.learning.lesson.jdbc.LessonTable;
import org.whoowns.matching.Match;
import org.whoowns.matching.embedding.QuantizedVector;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.Replica;
import org.whoowns.teams.ledger.TestDatabase;

/// Teaching, proposing, deciding and undoing, on both databases.
@Tag("database")
@ParameterizedClass
@EnumSource
class LessonLedgerTest {

    private static final String WORDS = "who waters the office palm";

    private final TestDatabase engine;
    private final String workspace = Replica.workspace();

    LessonLedgerTest(TestDatabase engine) {
        this.engine = engine;
    }

    @Test
    void whatACuratorTeachesAnswersTheNextQuestionHere() {
        assertThat(entry(WORDS)).isNull();

        assertThat(teach(curator(), means("pricing", WORDS))).isInstanceOf(LessonOutcome.InForce.class);

        assertThat(entry(WORDS)).isEqualTo("pricing");
        assertThat(entry("Who waters our office palm?")).isEqualTo("pricing");
        assertThat(current().snapshot(Replica.workspace()).parse(WORDS).match()).isInstanceOf(Match.Unknown.class);
    }

    @Test
    void teachingTheSameTwiceIsOneLesson() {
        teach(curator(), means("pricing", WORDS));
        teach(curator(), means("pricing", WORDS + "?"));

        assertThat(ledger().count(workspace)).isEqualTo(1);
    }

    @Test
    void undoAndTeachingAgainTakeEffectAtOnce() {
        var lesson = id(teach(curator(), means("pricing", WORDS)));

        assertThat(ledger().decide(curator(), lesson, LessonDecision.UNDO, false))
                .isInstanceOf(LessonOutcome.Withdrawn.class);
        assertThat(entry(WORDS)).isNull();

        ledger().decide(curator(), lesson, LessonDecision.CONFIRM, false);
        assertThat(entry(WORDS)).isEqualTo("pricing");
        assertThat(ledger().page(workspace, 0, 9)).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(LessonState.IN_FORCE);
            assertThat(row.decidedBy()).isEqualTo("UCURATOR");
        });
    }

    @Test
    void holdersProposeAndCuratorsDecide() {
        var lesson = id(teach(holder("product-owner"), means("pricing", WORDS)));
        assertThat(entry(WORDS)).isNull();
        assertThat(ledger().decide(holder("product-owner"), lesson, LessonDecision.CONFIRM, true))
                .isInstanceOf(LessonOutcome.Refused.class);

        ledger().decide(curator(), lesson, LessonDecision.CONFIRM, false);

        assertThat(entry(WORDS)).isEqualTo("pricing");
    }

    @Test
    void aDismissedProposalStaysOnRecord() {
        var lesson = id(teach(holder("product-owner"), means("pricing", WORDS)));

        ledger().decide(curator(), lesson, LessonDecision.DISMISS, false);

        assertThat(entry(WORDS)).isNull();
        assertThat(ledger().find(workspace, lesson).orElseThrow().state()).isEqualTo(LessonState.DISMISSED);
    }

    @Test
    void othersTeachNothing() {
        var member = new Teacher(new Actor(workspace, "UMEMBER", false, false, true), Set.of());

        assertThat(teach(member, means("pricing", WORDS)))
                .isEqualTo(new LessonOutcome.Refused(List.of(MessageCatalog.text("teach.not.allowed"))));
        assertThat(ledger().count(workspace)).isZero();
    }

    @Test
    void stealingHasToBeConfirmedByACurator() {
        var phrase = current()
                .snapshot()
                .knowledge()
                .entry("product-roadmap")
                .orElseThrow()
                .questions()
                .getFirst();
        var stealing = teach(curator(), means("pricing", phrase));
        assertThat(stealing)
                .isInstanceOfSatisfying(
                        LessonOutcome.Stealing.class,
                        told -> assertThat(told.report().losses())
                                .singleElement()
                                .satisfies(loss -> assertThat(loss.entry()).isEqualTo("product-roadmap")));
        assertThat(entry(phrase)).isEqualTo("product-roadmap");

        ledger().teach(curator(), means("pricing", phrase), null, true);

        assertThat(entry(phrase)).isEqualTo("pricing");
    }

    @Test
    void pastQuestionsAreReplayedWithoutEmbeddingThem() throws SQLException {
        var close = "who is watering the office palm?";
        asked(close, "UNKNOWN", null);
        asked("please, " + WORDS, "CONFIDENT", "release-plan");
        asked("who orders the backlog", "CONFIDENT", "backlog-ordering");
        for (var number = 0; number < 300; number++) {
            asked("where is box " + number, "UNKNOWN", null);
        }

        var report = ledger().preview(curator(), means("pricing", WORDS, "please, " + WORDS))
                .report();

        assertThat(report.gains()).isEqualTo(2);
        assertThat(report.examples()).containsExactlyInAnyOrder(close, "please, " + WORDS);
        assertThat(report.losses()).singleElement().satisfies(loss -> {
            assertThat(loss.entry()).isEqualTo("release-plan");
            assertThat(loss.questions()).isEqualTo(1);
        });
        assertThat(ledger().count(workspace)).isZero();
    }

    @Test
    void whatIsNotForUsIsUnknown() {
        assertThat(entry("who owns the roadmap")).isEqualTo("product-roadmap");

        ledger().teach(curator(), new Teaching.NotForUs(List.of("who owns the roadmap")), null, true);

        assertThat(current().snapshot(workspace).parse("who owns the roadmap").match())
                .isInstanceOf(Match.Unknown.class);
    }

    @Test
    void anOwnEntryIsAnsweredListedAndUndone() {
        var own = new Teaching.OwnEntry(
                "Office palm",
                "product-owner",
                "Because it stands in \"her\" room: nobody else has the key.\n\nSince 2024.",
                new LinkedHashMap<>(Map.of("product-owner", "Waters it.")),
                List.of(WORDS, "whose palm is it"));
        var lesson = id(teach(curator(), own));

        assertThat(entry(WORDS)).isEqualTo("office-palm");
        assertThat(entry("office palm")).isEqualTo("office-palm");
        var entry =
                (Responsibility) current().apply(workspace).entry("office-palm").orElseThrow();
        assertThat(entry.owner().id()).isEqualTo("product-owner");
        assertThat(entry.body().source()).contains("\"her\" room", "Since 2024.");
        assertThat(current().apply(workspace).byArea(List.of(entry))).containsOnlyKeys("This workspace");
        assertThat(current().snapshot().knowledge().entry("office-palm")).isEmpty();

        ledger().decide(curator(), lesson, LessonDecision.UNDO, false);
        assertThat(current().apply(workspace).entry("office-palm")).isEmpty();
    }

    @Test
    void anEntryIsValidatedAsInAFolder() {
        var broken = new Teaching.OwnEntry("Palm", "no-such-role", "", new LinkedHashMap<>(), List.of(WORDS));

        assertThat(teach(curator(), broken))
                .isInstanceOfSatisfying(
                        LessonOutcome.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .anySatisfy(reason -> assertThat(reason).contains("no-such-role"))
                                .anySatisfy(reason -> assertThat(reason).contains("text below")));
    }

    @Test
    void personalDataIsRedactedBeforeItIsStored() {
        teach(curator(), means("pricing", "who pays ana@example.com or <@U024BE7LH>"));

        assertThat(ledger().page(workspace, 0, 9)
                        .getFirst()
                        .phrases()
                        .getFirst()
                        .text())
                .isEqualTo("who pays [email] or @someone");
    }

    @Test
    void tooMuchIsRefused() {
        assertThat(teach(curator(), means("pricing", "x".repeat(301)))).isInstanceOf(LessonOutcome.Refused.class);
        assertThat(teach(curator(), means("pricing"))).isInstanceOf(LessonOutcome.Refused.class);
        assertThat(teach(curator(), means("no-such-entry", WORDS))).isInstanceOf(LessonOutcome.Refused.class);
    }

    @Test
    void noMoreThanAWorkspaceCanHoldIsTaught() throws SQLException {
        given(LessonLimits.MAX_LESSONS - 1, "MEANS", 1);
        var last = id(teach(curator(), means("pricing", WORDS)));
        var before = ledger().count(workspace);

        assertThat(teach(curator(), means("pricing", "who dusts the palm")))
                .isEqualTo(new LessonOutcome.Refused(
                        List.of(MessageCatalog.text("teach.full", LessonLimits.MAX_LESSONS))));
        assertThat(ledger().count(workspace)).isEqualTo(before);
        assertThat(entry("who dusts the palm")).isNull();

        // undone, it makes room
        ledger().decide(curator(), last, LessonDecision.UNDO, false);
        assertThat(teach(curator(), means("pricing", "who dusts the palm"))).isInstanceOf(LessonOutcome.InForce.class);
        assertThat(ledger().decide(curator(), last, LessonDecision.CONFIRM, false))
                .isInstanceOf(LessonOutcome.Refused.class);
        assertThat(ledger().find(workspace, last).orElseThrow().state()).isEqualTo(LessonState.UNDONE);
    }

    @Test
    void noMoreEntriesThanAWorkspaceCanHoldAreWritten() throws SQLException {
        given(1, "ENTRY", LessonLimits.MAX_ENTRIES);
        var own = new Teaching.OwnEntry(
                "Office palm", "product-owner", "She has the key.", new LinkedHashMap<>(), List.of(WORDS));

        assertThat(teach(curator(), own))
                .isEqualTo(new LessonOutcome.Refused(
                        List.of(MessageCatalog.text("teach.full.entries", LessonLimits.MAX_ENTRIES))));

        assertThat(ledger().count(workspace)).isEqualTo(LessonLimits.MAX_ENTRIES);
        assertThat(entry(WORDS)).isNull();
        assertThat(teach(curator(), means("pricing", WORDS))).isInstanceOf(LessonOutcome.InForce.class);
    }

    @Test
    void anotherReplicaKnowsAfterItsNextPoll() throws IOException {
        try (var other = Replica.at(Replica.shared(engine).database()).context()) {
            var there = other.getBean(CurrentSnapshot.class);
            assertThat(there.snapshot(workspace).parse(WORDS).match()).isInstanceOf(Match.Unknown.class);

            var began = System.nanoTime();
            teach(curator(), means("pricing", WORDS));
            assertThat(entry(WORDS)).isEqualTo("pricing");
            var here = (System.nanoTime() - began) / 1_000_000;
            began = System.nanoTime();
            other.getBean(LessonDirectory.class).poll();

            assertThat(there.snapshot(workspace).parse(WORDS).match()).isInstanceOf(Match.Confident.class);
            Files.writeString(
                    Path.of("target", "teaching-" + engine + ".txt"),
                    "taught and asked here: %d ms; on another replica: %d ms after its next poll%n"
                            .formatted(here, (System.nanoTime() - began) / 1_000_000));
        }
    }

    @Test
    void whatWasNotAnnouncedBecauseOfACrashIsAnnouncedLater() throws SQLException {
        var lesson = id(ledger().teach(curator(), means("pricing", WORDS), "gap1", false));
        var table = Replica.shared(engine).context().getBean(LessonTable.class);
        assertThat(table.unannounced(999)).noneMatch(row -> row.id().equals(lesson));

        execute("update lesson set announced = false where workspace = '" + workspace + "'");
        assertThat(table.unannounced(999)).anyMatch(row -> row.id().equals(lesson));
        ledger().announce();

        assertThat(table.unannounced(999)).noneMatch(row -> row.id().equals(lesson));
    }

    private LessonOutcome teach(Teacher teacher, Teaching teaching) {
        return ledger().teach(teacher, teaching, null, false);
    }

    private static Teaching means(String entry, String... phrases) {
        return new Teaching.Means(entry, List.of(phrases));
    }

    private static String id(LessonOutcome outcome) {
        return switch (outcome) {
            case LessonOutcome.Proposed(var lesson) -> lesson;
            case LessonOutcome.InForce(var lesson) -> lesson;
            case LessonOutcome.Withdrawn(var lesson) -> lesson;
            case LessonOutcome.Stealing _, LessonOutcome.Refused _ -> throw new AssertionError(outcome);
        };
    }

    private Teacher curator() {
        return new Teacher(new Actor(workspace, "UCURATOR", false, true, true), Set.of());
    }

    private Teacher holder(String role) {
        return new Teacher(new Actor(workspace, "UHOLDER", false, false, true), Set.of(role));
    }

    private LessonLedger ledger() {
        return Replica.shared(engine).context().getBean(LessonLedger.class);
    }

    private CurrentSnapshot current() {
        return Replica.shared(engine).context().getBean(CurrentSnapshot.class);
    }

    private @Nullable String entry(String words) {
        return current().snapshot(workspace).parse(words).match() instanceof Match.Confident(var best, var _)
                ? best.entry().id()
                : null;
    }

    private void asked(String words, String verdict, @Nullable String entry) throws SQLException {
        var context = Replica.shared(engine).context();
        try (var connection = context.getBean(DataSourceResolver.class)
                        .resolve(context.getBean(DataSource.class))
                        .getConnection();
                var insert = connection.prepareStatement(
                        "insert into exchange (workspace, id, utterance, verdict, entry, score, door, place, asked_on,"
                                + " times, vector) values (?, ?, ?, ?, ?, 0.5, 'COMMAND', 'CHANNEL', ?, 1, ?)")) {
            insert.setString(1, workspace);
            insert.setString(2, Integer.toHexString(words.hashCode()));
            insert.setString(3, words);
            insert.setString(4, verdict);
            insert.setString(5, entry);
            insert.setDate(6, Date.valueOf(LocalDate.of(2026, 11, 30)));
            insert.setBytes(7, current().snapshot().vector(words).toBytes());
            insert.executeUpdate();
        }
    }

    /// Proposals, each with that many phrases.
    private void given(int phrases, String kind, int lessons) throws SQLException {
        var context = Replica.shared(engine).context();
        try (var connection = context.getBean(DataSourceResolver.class)
                        .resolve(context.getBean(DataSource.class))
                        .getConnection();
                var lesson = connection.prepareStatement(
                        "insert into lesson (workspace, id, kind, state, taught_by, taught_at, number, announced)"
                                + " values (?, ?, ?, 'PROPOSED', 'U1', current_timestamp, 1, true)");
                var phrase = connection.prepareStatement(
                        "insert into lesson_phrase (workspace, lesson, position, phrase, vector)"
                                + " values (?, ?, ?, ?, ?)")) {
            for (var each = 0; each < lessons; each++) {
                lesson.setString(1, workspace);
                lesson.setString(2, "lesson" + each);
                lesson.setString(3, kind);
                lesson.addBatch();
                for (var position = 0; position < phrases; position++) {
                    phrase.setString(1, workspace);
                    phrase.setString(2, "lesson" + each);
                    phrase.setInt(3, position);
                    phrase.setString(4, "phrase " + position);
                    phrase.setBytes(5, QuantizedVector.NONE.toBytes());
                    phrase.addBatch();
                }
            }
            lesson.executeBatch();
            phrase.executeBatch();
        }
    }

    private void execute(String sql) throws SQLException {
        var context = Replica.shared(engine).context();
        try (var connection = context.getBean(DataSourceResolver.class)
                        .resolve(context.getBean(DataSource.class))
                        .getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
