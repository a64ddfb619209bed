package org.whoowns.teams.ledger;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.teams.WorkspaceAgreements;
import org.whoowns.teams.ledger.ChangeEvaluator.Step;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.jdbc.HistoryRow;

/// Transactional store of changes to teams and workspace agreements; all changes go through it.
///
/// Changes of one workspace are serialised across threads and replicas. Each is atomic, durable once
/// [ChangeOutcome.Applied], and idempotent by its key and its content.
@Singleton
public final class Ledger {

    private static final int MAX_KEY_LENGTH = 100;

    private final TransactionOperations<Connection> transactions;
    private final DatabaseGuard database;
    private final LedgerStore store;
    private final ChangeListener listener;
    private final Function<String, KnowledgeBase> knowledge;
    private final InstantSource clock = InstantSource.system();

    Ledger(
            TransactionOperations<Connection> transactions,
            DatabaseGuard database,
            LedgerStore store,
            ChangeListener listener,
            Function<String, KnowledgeBase> knowledge) {
        this.transactions = transactions;
        this.database = database;
        this.store = store;
        this.listener = listener;
        this.knowledge = knowledge;
    }

    /// Applies a change in the actor's workspace, if it is allowed and valid.
    ///
    /// @param by the authenticated actor
    /// @throws IllegalArgumentException for a key that is empty or too long
    public ChangeOutcome apply(Change change, Actor by) {
        if (change.key().isBlank() || change.key().length() > MAX_KEY_LENGTH) {
            throw new IllegalArgumentException("a change needs a key of 1 to " + MAX_KEY_LENGTH + " characters");
        }
        var refusal = ChangeRights.whyReadOnly(by);
        if (refusal.isPresent()) {
            return new ChangeOutcome.Refused(refusal.get());
        }
        try {
            var outcome = transact(change, by, true);
            if (outcome instanceof ChangeOutcome.Applied applied) {
                listener.onChange(by.workspace(), applied.change().number());
            }
            return outcome;
        } catch (DatabaseUnavailableException unavailable) {
            return new ChangeOutcome.Unavailable();
        }
    }

    /// Applies all changes in the actor's workspace, or none of them.
    ///
    /// @return the outcome of the first change that is not applied; empty if all are
    public Optional<FailedChange> applyAll(List<Change> changes, Actor by) {
        var refusal = ChangeRights.whyReadOnly(by);
        if (refusal.isPresent() && !changes.isEmpty()) {
            return Optional.of(new FailedChange(0, new ChangeOutcome.Refused(refusal.get())));
        }
        var known = knowledge.apply(by.workspace());
        var last = new AtomicLong();
        Optional<FailedChange> failed;
        try {
            failed = database.run(() -> transactions.executeWrite(status -> {
                for (var i = 0; i < changes.size(); i++) {
                    var outcome = evaluate(changes.get(i), by, known);
                    if (outcome instanceof ChangeOutcome.Applied(var record)) {
                        last.set(record.number());
                    } else {
                        status.setRollbackOnly();
                        return Optional.of(new FailedChange(i, outcome));
                    }
                }
                return Optional.<FailedChange>empty();
            }));
        } catch (DatabaseUnavailableException unavailable) {
            return Optional.of(new FailedChange(0, new ChangeOutcome.Unavailable()));
        }
        if (failed.isEmpty() && !changes.isEmpty()) {
            listener.onChange(by.workspace(), last.get());
        }
        return failed;
    }

    /// Change of several that is not applied, for which none is.
    ///
    /// @param index in the list, from 0
    public record FailedChange(int index, ChangeOutcome outcome) {}

    /// The outcome that the change would have; nothing is changed.
    public ChangeOutcome tryOut(Change change, Actor by) {
        var refusal = ChangeRights.whyReadOnly(by);
        if (refusal.isPresent()) {
            return new ChangeOutcome.Refused(refusal.get());
        }
        try {
            return transact(change, by, false);
        } catch (DatabaseUnavailableException unavailable) {
            return new ChangeOutcome.Unavailable();
        }
    }

    private ChangeOutcome transact(Change change, Actor by, boolean commit) {
        var began = database.now();
        // before the transaction, since it may be looked up in the database too
        var known = knowledge.apply(by.workspace());
        return database.run(() -> transactions.executeWrite(status -> {
            var outcome = evaluate(change, by, known);
            // the person has been told by then that it failed
            var late = database.isLate(began);
            if (late || !commit || !(outcome instanceof ChangeOutcome.Applied)) {
                status.setRollbackOnly();
            }
            return late ? new ChangeOutcome.Unavailable() : outcome;
        }));
    }

    private ChangeOutcome evaluate(Change change, Actor by, KnowledgeBase known) {
        var number = store.lockWorkspace(by.workspace());
        var already = store.applied(by.workspace(), change.key());
        if (already.isPresent()) {
            return repeated(already.get(), change, by);
        }
        // The precision of the databases, so that reading returns the same instant.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return switch (new ChangeEvaluator(store, known, by, now).step(change)) {
            case Step.Rejection(var outcome) -> outcome;
            case Step.Transition(var before, var after) -> {
                var next = withVersion(after, number);
                var team = before.team() == null ? next.team() : before.team();
                var id = team == null ? null : team.id();
                var kind = ChangeRecord.Kind.of(change);
                yield write(change, by, new ChangeRecord(number, kind, id, by.user(), now, before, next, null));
            }
        };
    }

    /// The same content again is acknowledged again. Other content under the key was not saved, and must not look so.
    private ChangeOutcome repeated(HistoryRow row, Change change, Actor by) {
        var record = LedgerStore.record(row);
        if (!record.by().equals(by.user())) {
            return new ChangeOutcome.Refused(RejectionReason.NOT_YOUR_TEAM);
        }
        if (row.digest() == null || row.digest().equals(ChangeDigest.of(change))) {
            return new ChangeOutcome.Applied(record);
        }
        return new ChangeOutcome.Outdated(store.present(by.workspace(), record.team()));
    }

    private ChangeOutcome write(Change change, Actor by, ChangeRecord record) {
        var workspace = by.workspace();
        var agreed = record.after().workspaceAgreements();
        if (agreed == null) {
            store.write(workspace, record.before().team(), record.after().team());
        } else {
            store.write(record.before().requireWorkspaceAgreements(), agreed);
        }
        store.insert(record, workspace, change);
        if (change instanceof Change.Undo undo) {
            store.markUndone(workspace, undo.number(), record.number());
        }
        return new ChangeOutcome.Applied(record);
    }

    /// The version of a revision is the number of its change.
    private static Revision withVersion(Revision revision, long number) {
        var agreed = revision.workspaceAgreements();
        if (agreed != null) {
            return Revision.of(new WorkspaceAgreements(agreed.workspace(), agreed.agreements(), number));
        }
        return revision.team() == null
                ? Revision.NOTHING
                : Revision.of(revision.team().withVersion(number));
    }
}
