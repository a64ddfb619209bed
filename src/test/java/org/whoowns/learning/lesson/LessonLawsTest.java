package org.whoowns.learning.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.learning.jdbc.Killed;
import org.whoowns.learning.jdbc.KillingDatabase;
import org.whoowns.learning.lesson.jdbc.LessonState;
import org.whoowns.matching.Matcher;
import org.whoowns.teams.ledger.TestDatabase;

/// Whenever the app is killed while somebody teaches: what was acknowledged is stored, nothing is stored by halves, and
/// what takes effect is announced.
@Tag("database")
@Timeout(120)
class LessonLawsTest {

    private static final String WORDS = "who waters the office palm";
    private static final List<String> MORE = List.of(WORDS, "whose palm is it", "who repots the palm");
    private static final Matcher MATCHER = Matcher.of(KnowledgeFolders.second());

    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    private final AtomicBoolean isKilled = new AtomicBoolean();
    private final KillingDatabase database = new KillingDatabase(TestDatabase.H2.fresh(), this::step);

    /// Each must be repeatable, because whoever gets no answer tries again.
    private static final List<BiConsumer<LessonLedger, String>> LIFE = List.of(
            (ledger, workspace) -> ledger.teach(
                    TeachingFixture.curator(workspace), new Teaching.Means("on-call", MORE), "gap1", false),
            (ledger, workspace) -> decide(ledger, workspace, LessonDecision.UNDO),
            (ledger, workspace) -> decide(ledger, workspace, LessonDecision.CONFIRM),
            (ledger, workspace) -> ledger.teach(
                    TeachingFixture.curator(workspace),
                    new Teaching.OwnEntry(
                            "Tower clock", "sre", "They have the key.", new LinkedHashMap<>(), List.of("who winds it")),
                    null,
                    false));

    private static void decide(LessonLedger ledger, String workspace, LessonDecision decision) {
        var lesson = ledger.page(workspace, 0, 1).getFirst().id();
        ledger.decide(TeachingFixture.curator(workspace), lesson, decision, false);
    }

    private void step() {
        if (left.decrementAndGet() < 0) {
            isKilled.set(true);
            throw new Killed();
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void holdWheneverTheAppIsKilled() throws SQLException {
        var states = new ArrayList<>(List.of(described(start(), "T0")));
        for (var each : LIFE) {
            each.accept(start().ledger(), "T0");
            states.add(described(start(), "T0"));
        }
        assertThat(states).doesNotHaveDuplicates();

        var steps = 0;
        do {
            var workspace = "T" + ++steps;
            isKilled.set(false);
            left.set(steps);
            var acknowledged = liveUntilKilled(workspace);
            left.set(Integer.MAX_VALUE);

            var next = start();
            assertThat(described(next, workspace))
                    .as("killed at step %s after %s", steps, acknowledged)
                    .isIn(states.subList(acknowledged, Math.min(acknowledged + 2, states.size())));
            LIFE.subList(acknowledged, LIFE.size()).forEach(each -> each.accept(next.ledger(), workspace));
            assertThat(described(start(), workspace))
                    .as("tried again after step %s", steps)
                    .isEqualTo(states.getLast());
            start().ledger().announce();
            assertThat(next.lessons().unannounced(99)).isEmpty();
        } while (isKilled.get());
        assertThat(steps).isGreaterThan(50);
    }

    @Test
    void whatTookEffectIsAnnouncedByTheNextProcess() {
        var announced = new ArrayList<LessonInForceEvent>();
        for (var steps = 1; announced.isEmpty(); steps++) {
            var workspace = "A" + steps;
            isKilled.set(false);
            left.set(steps);
            liveUntilKilled(workspace);
            left.set(Integer.MAX_VALUE);
            var inForce = start().lessons().page(workspace, 0, 9).stream()
                    .anyMatch(lesson -> lesson.state() == LessonState.IN_FORCE);
            if (inForce) {
                var next = start();
                next.ledger().announce();
                announced.addAll(next.announced());
            }
        }

        assertThat(announced).extracting(LessonInForceEvent::gap).containsExactly("gap1");
    }

    private TeachingFixture start() {
        return TeachingFixture.on(database.source(), MATCHER, false);
    }

    /// @return how much was acknowledged
    private int liveUntilKilled(String workspace) {
        var acknowledged = 0;
        try {
            for (var each : LIFE) {
                each.accept(start().ledger(), workspace);
                if (isKilled.get()) {
                    // while something was done that may be done later
                    return acknowledged + 1;
                }
                acknowledged++;
            }
        } catch (Killed killed) {
            assertThat(isKilled).isTrue();
        } catch (IllegalStateException failure) {
            // a query of another thread was killed
            assertThat(isKilled).isTrue();
        }
        return acknowledged;
    }

    /// What is stored, and what is answered.
    private String described(TeachingFixture process, String workspace) throws SQLException {
        var lessons = process.lessons().page(workspace, 0, 9).stream()
                .map(lesson -> lesson.kind() + " " + lesson.state() + " "
                        + lesson.phrases().stream().map(phrase -> phrase.text()).toList())
                .sorted()
                .collect(Collectors.joining("; "));
        var answers = new LinkedHashMap<String, String>();
        for (var words : List.of(WORDS, "who repots the palm", "tower clock")) {
            answers.put(words, String.valueOf(process.entry(workspace, words)));
        }
        return lessons + answers + history(workspace);
    }

    private Map<String, Long> history(String workspace) throws SQLException {
        try (var connection = database.plain();
                var query = connection.prepareStatement(
                        "select state, count(*) from lesson_history where workspace = ? group by state order by state")) {
            query.setString(1, workspace);
            var states = new LinkedHashMap<String, Long>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    states.put(rows.getString(1), rows.getLong(2));
                }
            }
            return states;
        }
    }
}
