package org.whoowns.teams.ledger;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Supplier;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.teams.WorkspaceAgreements;
import org.whoowns.teams.ledger.ChangeEvaluator.Step;
import org.whoowns.teams.ledger.jdbc.DatabaseGuard;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// The only way to change a team, or what a workspace agreed on. Safe to share between threads and replicas.
///
/// The changes of one workspace are made one after the other. Each is made as a whole or not at all, is there for good
/// once it is [ChangeOutcome.Applied], and is made once however often it arrives.
@Singleton
public final class Ledger {

    private static final int LONGEST_KEY = 100;

    private final TransactionOperations<java.sql.Connection> transactions;
    private final DatabaseGuard database;
    private final LedgerStore store;
    private final ChangeListener listener;
    private final Supplier<KnowledgeBase> knowledge;
    private final InstantSource clock = InstantSource.system();

    Ledger(
            TransactionOperations<java.sql.Connection> transactions,
            DatabaseGuard database,
            LedgerStore store,
            ChangeListener listener,
            Supplier<KnowledgeBase> knowledge) {
        this.transactions = transactions;
        this.database = database;
        this.store = store;
        this.listener = listener;
        this.knowledge = knowledge;
    }

    /// Makes the change, if the person may make it and nothing stands in its way.
    ///
    /// @param by as vouched for by the request that brought the change; its workspace is the only one touched
    /// @throws IllegalArgumentException for a key that is empty or too long
    public ChangeOutcome apply(Change change, Actor by) {
        if (change.key().isBlank() || change.key().length() > LONGEST_KEY) {
            throw new IllegalArgumentException("a change needs a key of 1 to " + LONGEST_KEY + " characters");
        }
        if (!by.belongs()) {
            return new ChangeOutcome.Refused(RejectionReason.NOT_OF_THIS_WORKSPACE);
        }
        try {
            var outcome = database.run(() -> transactions.executeWrite(status -> {
                var made = within(change, by);
                if (!(made instanceof ChangeOutcome.Applied)) {
                    status.setRollbackOnly();
                }
                return made;
            }));
            if (outcome instanceof ChangeOutcome.Applied applied) {
                listener.onChange(by.workspace(), applied.change().number());
            }
            return outcome;
        } catch (DatabaseUnavailableException unavailable) {
            return new ChangeOutcome.Unavailable();
        }
    }

    /// What would become of the change. Nothing is changed.
    public ChangeOutcome tryOut(Change change, Actor by) {
        try {
            return database.run(() -> transactions.executeWrite(status -> {
                var outcome = within(change, by);
                status.setRollbackOnly();
                return outcome;
            }));
        } catch (DatabaseUnavailableException unavailable) {
            return new ChangeOutcome.Unavailable();
        }
    }

    private ChangeOutcome within(Change change, Actor by) {
        var number = store.lockWorkspace(by.workspace());
        var already = store.record(by.workspace(), change.key());
        if (already.isPresent()) {
            return already.get().by().equals(by.user())
                    ? new ChangeOutcome.Applied(already.get())
                    : new ChangeOutcome.Refused(RejectionReason.NOT_YOUR_TEAM);
        }
        // as exactly as databases keep it, so that what is told is what will be read
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var evaluator = new ChangeEvaluator(store, knowledge.get(), by, now);
        return switch (evaluator.step(change)) {
            case Step.Rejection(var outcome) -> outcome;
            case Step.Transition transition -> enter(change, by, number, transition);
        };
    }

    private ChangeOutcome enter(Change change, Actor by, long number, Step.Transition transition) {
        var workspace = by.workspace();
        var before = transition.before();
        var after = numbered(transition.after(), number);
        if (after.workspaceAgreements() != null) {
            store.write(
                    before.workspaceAgreements() == null
                            ? WorkspaceAgreements.none(workspace)
                            : before.workspaceAgreements(),
                    after.workspaceAgreements());
        } else {
            store.write(workspace, before.team(), after.team());
        }
        var team = before.team() == null ? after.team() : before.team();
        var record = new ChangeRecord(
                number,
                ChangeRecord.Kind.of(change),
                team == null ? null : team.id(),
                by.user(),
                transition.at(),
                before,
                after,
                null);
        store.remember(record, workspace, change.key());
        if (change instanceof Change.Undo undo) {
            store.undone(workspace, undo.number(), number);
        }
        return new ChangeOutcome.Applied(record);
    }

    /// The number of the change is the version of what it leaves.
    private static Revision numbered(Revision revision, long number) {
        if (revision.workspaceAgreements() != null) {
            var workspaceAgreements = Objects.requireNonNull(revision.workspaceAgreements());
            return Revision.of(
                    new WorkspaceAgreements(workspaceAgreements.workspace(), workspaceAgreements.agreements(), number));
        }
        return revision.team() == null
                ? Revision.NOTHING
                : Revision.of(revision.team().withVersion(number));
    }
}
