package org.whoowns.learning.lesson;

import static org.whoowns.answering.text.MessageCatalog.text;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.learning.lesson.jdbc.LessonRow;
import org.whoowns.learning.lesson.jdbc.LessonState;
import org.whoowns.learning.lesson.jdbc.LessonTable;
import org.whoowns.learning.lesson.jdbc.LessonTransaction;
import org.whoowns.learning.lesson.replay.PastQuestionTable;
import org.whoowns.learning.lesson.replay.QuestionReplay;
import org.whoowns.learning.lesson.replay.ReplayReport;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.lookup.TeamDirectory;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Transactional store of what workspaces teach; everything that is taught goes through it.
///
/// Curators and admins teach; holders propose, or teach for entries of their own role if the operator lets them. What
/// would take questions from another entry has to be confirmed by a curator. Idempotent by the content.
///
/// Every method throws [DatabaseUnavailableException] if the database is unavailable.
@Singleton
@Requires(beans = DataSource.class)
public final class LessonLedger {

    private static final Logger log = LoggerFactory.getLogger(LessonLedger.class);
    private static final int BATCH = 100;

    private final LessonTable lessons;
    private final LessonDirectory directory;
    private final PastQuestionTable past;
    private final TeachingCheck check;
    private final CurrentSnapshot current;
    private final TeamDirectory teams;
    private final ApplicationEventPublisher<LessonInForceEvent> publisher;
    private final ElapsedTime time;
    private final TeachingRights rights;

    LessonLedger(
            LessonTable lessons,
            LessonDirectory directory,
            PastQuestionTable past,
            TeachingCheck check,
            CurrentSnapshot current,
            TeamDirectory teams,
            ApplicationEventPublisher<LessonInForceEvent> publisher,
            ElapsedTime time,
            TeachingRights rights) {
        this.lessons = lessons;
        this.directory = directory;
        this.past = past;
        this.check = check;
        this.current = current;
        this.teams = teams;
        this.publisher = publisher;
        this.time = time;
        this.rights = rights;
    }

    /// The actor with the roles that they hold.
    public Teacher teacher(Actor actor) {
        return Teacher.of(
                actor,
                teams.lookUp(actor.workspace(), null, actor.user(), List.of()).ofPerson());
    }

    /// What is wrong with it, in sentences; empty if it can be taught.
    public List<String> problems(String workspace, Teaching teaching) {
        return check.check(workspace, current.snapshot(workspace), teaching, null)
                        instanceof TeachingCheck.Invalid(var problems)
                ? problems
                : List.of();
    }

    /// What it would change, and whether it takes effect at once. Nothing is changed.
    public LessonPreview preview(Teacher teacher, Teaching teaching) {
        var workspace = teacher.workspace();
        return switch (check.check(workspace, current.snapshot(workspace), teaching, null)) {
            case TeachingCheck.Invalid _ -> new LessonPreview(ReplayReport.NONE, teacher.decides());
            case TeachingCheck.Valid(var draft) -> {
                var report = replay(workspace, draft);
                yield new LessonPreview(report, rights.takesEffect(teacher, draft.entry(), report));
            }
        };
    }

    /// What putting a lesson in force would change; empty if there is no such lesson.
    public Optional<ReplayReport> preview(String workspace, String lesson) {
        return lessons.find(workspace, lesson).map(row -> replay(workspace, draft(row)));
    }

    private LessonDraft draft(LessonRow row) {
        var snapshot = current.snapshot(row.workspace());
        var known = Optional.ofNullable(row.entry()).flatMap(snapshot.knowledge()::entry);
        var document = row.document();
        var entry =
                known.or(() -> document == null ? Optional.empty() : OwnEntryFile.read(document, snapshot.knowledge()));
        return LessonDraft.of(row, entry.orElse(null));
    }

    private ReplayReport replay(String workspace, LessonDraft draft) {
        return QuestionReplay.of(current.snapshot(workspace), draft.own(), draft.phrases(), past.of(workspace));
    }

    /// Teaches it, or proposes it to the curators if the teacher may not decide.
    ///
    /// @param gap id of the unanswered question that leads to it; null for none
    /// @param confirmed whether the teacher has seen that it takes questions from other entries
    public LessonOutcome teach(Teacher teacher, Teaching teaching, @Nullable String gap, boolean confirmed) {
        if (!teacher.proposes()) {
            return new LessonOutcome.Refused(List.of(text("teach.not.allowed")));
        }
        var workspace = teacher.workspace();
        return switch (check.check(workspace, current.snapshot(workspace), teaching, gap)) {
            case TeachingCheck.Invalid(var problems) -> new LessonOutcome.Refused(problems);
            case TeachingCheck.Valid(var draft) -> {
                if (!rights.decides(teacher, draft.entry())) {
                    yield save(teacher, draft, gap, LessonState.PROPOSED);
                }
                var report = replay(workspace, draft);
                if (report.isStealing() && !(confirmed && teacher.decides())) {
                    yield teacher.decides()
                            ? new LessonOutcome.Stealing(report)
                            : save(teacher, draft, gap, LessonState.PROPOSED);
                }
                yield save(teacher, draft, gap, LessonState.IN_FORCE);
            }
        };
    }

    /// Proposes a phrase to the curators in nobody's name. What they decided on before stays as it is.
    ///
    /// @param gap id of the question whose answer did not help
    public LessonOutcome suggest(String workspace, Teaching.Means teaching, @Nullable String gap) {
        return switch (check.check(workspace, current.snapshot(workspace), teaching, gap)) {
            case TeachingCheck.Invalid(var problems) -> new LessonOutcome.Refused(problems);
            case TeachingCheck.Valid(var draft) ->
                told(workspace, change -> {
                    var before = change.find(draft.id());
                    if (before.isPresent()) {
                        return outcome(before.get().state(), draft.id());
                    }
                    return LessonLimits.refusal(change)
                            .orElseGet(() -> save(change, "", draft, gap, LessonState.PROPOSED));
                });
        };
    }

    /// Whether the teacher decides on a lesson.
    public boolean decides(Teacher teacher, LessonRow lesson) {
        return rights.decides(teacher, draft(lesson).entry());
    }

    private LessonOutcome save(Teacher teacher, LessonDraft draft, @Nullable String gap, LessonState state) {
        return told(teacher.workspace(), change -> save(change, teacher.actor().user(), draft, gap, state));
    }

    private LessonOutcome save(
            LessonTransaction change, String user, LessonDraft draft, @Nullable String gap, LessonState state) {
        var before = change.find(draft.id()).orElse(null);
        if (before != null && (before.state() == LessonState.IN_FORCE || before.state() == state)) {
            return outcome(before.state(), before.id());
        }
        if (before == null || !before.state().isOpen()) {
            var refused =
                    LessonLimits.refusal(change, draft.kind(), draft.phrases().size());
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        var now = time.now().wall().truncatedTo(ChronoUnit.MICROS);
        change.save(draft.row(change, before, gap, state, user, now), user, now);
        return outcome(state, draft.id());
    }

    private static LessonOutcome outcome(LessonState state, String lesson) {
        return switch (state) {
            case PROPOSED -> new LessonOutcome.Proposed(lesson);
            case IN_FORCE -> new LessonOutcome.InForce(lesson);
            case DISMISSED, UNDONE -> new LessonOutcome.Withdrawn(lesson);
        };
    }

    /// Decides on a lesson: curators and admins, and whoever proposed it may take it back.
    ///
    /// @param confirmed whether they have seen that it takes questions from other entries
    public LessonOutcome decide(Teacher teacher, String lesson, LessonDecision decision, boolean confirmed) {
        var workspace = teacher.workspace();
        var known = lessons.find(workspace, lesson).orElse(null);
        if (known == null) {
            return new LessonOutcome.Refused(List.of(text("teach.gone")));
        }
        var draft = draft(known);
        var isTakenBack = decision == LessonDecision.DISMISS
                && teacher.proposes()
                && known.taughtBy().equals(teacher.actor().user());
        if (!isTakenBack && !rights.decides(teacher, draft.entry())) {
            return new LessonOutcome.Refused(List.of(text("teach.only.curators")));
        }
        if (decision == LessonDecision.CONFIRM) {
            if (known.entry() != null && draft.entry() == null) {
                return new LessonOutcome.Refused(List.of(text("teach.no.such.entry")));
            }
            var report = replay(workspace, draft);
            if (report.isStealing() && !(confirmed && teacher.decides())) {
                return new LessonOutcome.Stealing(report);
            }
        }
        return told(workspace, change -> decide(teacher, change, lesson, decision));
    }

    private LessonOutcome decide(Teacher teacher, LessonTransaction change, String lesson, LessonDecision decision) {
        var row = change.find(lesson).orElse(null);
        if (row == null) {
            return new LessonOutcome.Refused(List.of(text("teach.gone")));
        }
        if (!decision.appliesTo(row.state())) {
            return outcome(row.state(), lesson);
        }
        if (decision == LessonDecision.CONFIRM && !row.state().isOpen()) {
            var refused = LessonLimits.refusal(change, row.kind(), row.phrases().size());
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        var user = teacher.actor().user();
        change.save(
                row.in(decision.after(), user, change.number()),
                user,
                time.now().wall().truncatedTo(ChronoUnit.MICROS));
        return outcome(decision.after(), lesson);
    }

    /// The lessons of any state, proposals first, then the latest.
    public List<LessonRow> page(String workspace, int offset, int limit) {
        return lessons.page(workspace, offset, limit);
    }

    public int count(String workspace) {
        return lessons.count(workspace);
    }

    public Optional<LessonRow> find(String workspace, String lesson) {
        return lessons.find(workspace, lesson);
    }

    /// The outcome of a transaction, and the number of its change.
    private record Told(LessonOutcome outcome, long number) {}

    /// Changes lessons, and makes the outcome known, here at once.
    private LessonOutcome told(String workspace, Function<LessonTransaction, LessonOutcome> work) {
        var told = lessons.change(workspace, change -> new Told(work.apply(change), change.number()));
        directory.changed(workspace, told.number());
        if (told.outcome() instanceof LessonOutcome.InForce) {
            try {
                announce();
            } catch (DatabaseUnavailableException later) {
                log.debug("What is in force is announced later.", later);
            }
        }
        return told.outcome();
    }

    /// Publishes what is in force and was not announced yet, such as after a crash.
    void announce() {
        for (var lesson : lessons.unannounced(BATCH)) {
            try {
                publisher.publishEvent(new LessonInForceEvent(
                        lesson.workspace(), lesson.id(), lesson.gap(), lesson.entry(), lesson.author()));
                lessons.announced(lesson);
            } catch (DatabaseUnavailableException unavailable) {
                throw unavailable;
            } catch (RuntimeException failure) {
                log.warn("A lesson is in force, but could not be announced yet.", failure);
            }
        }
    }
}
