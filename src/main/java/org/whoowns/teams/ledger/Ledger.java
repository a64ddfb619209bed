package org.whoowns.teams.ledger;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Supplier;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.teams.WorkspaceAgreements;
import org.whoowns.teams.ledger.Entering.Step;

/// The only way to change a team, or what a workspace agreed on. Safe to share between threads and replicas.
///
/// The changes of one workspace are made one after the other. Each is made as a whole or not at all, is there for good
/// once it is [Outcome.Applied], and is made once however often it arrives.
@Singleton
public final class Ledger {

    private static final int LONGEST_KEY = 100;

    private final TransactionOperations<java.sql.Connection> transactions;
    private final Connection connection;
    private final Books books;
    private final ChangeWatch watch;
    private final Supplier<KnowledgeBase> knowledge;
    private final InstantSource clock = InstantSource.system();

    Ledger(
            TransactionOperations<java.sql.Connection> transactions,
            Connection connection,
            Books books,
            ChangeWatch watch,
            Supplier<KnowledgeBase> knowledge) {
        this.transactions = transactions;
        this.connection = connection;
        this.books = books;
        this.watch = watch;
        this.knowledge = knowledge;
    }

    /// Makes the change, if the person may make it and nothing stands in its way.
    ///
    /// @param by as vouched for by the request that brought the change; its workspace is the only one touched
    /// @throws IllegalArgumentException for a key that is empty or too long
    public Outcome apply(Change change, Actor by) {
        if (change.key().isBlank() || change.key().length() > LONGEST_KEY) {
            throw new IllegalArgumentException("a change needs a key of 1 to " + LONGEST_KEY + " characters");
        }
        if (!by.belongs()) {
            return new Outcome.Refused(Refusal.NOT_OF_THIS_WORKSPACE);
        }
        try {
            var outcome = connection.use(() -> transactions.executeWrite(status -> {
                var made = within(change, by);
                if (!(made instanceof Outcome.Applied)) {
                    status.setRollbackOnly();
                }
                return made;
            }));
            if (outcome instanceof Outcome.Applied applied) {
                watch.made(by.workspace(), applied.change().number());
            }
            return outcome;
        } catch (DatabaseAway away) {
            return new Outcome.Unavailable();
        }
    }

    /// What would become of the change. Nothing is changed.
    public Outcome tryOut(Change change, Actor by) {
        try {
            return connection.use(() -> transactions.executeWrite(status -> {
                var outcome = within(change, by);
                status.setRollbackOnly();
                return outcome;
            }));
        } catch (DatabaseAway away) {
            return new Outcome.Unavailable();
        }
    }

    private Outcome within(Change change, Actor by) {
        var number = books.lock(by.workspace());
        var already = books.past(by.workspace(), change.key());
        if (already.isPresent()) {
            return already.get().by().equals(by.user())
                    ? new Outcome.Applied(already.get())
                    : new Outcome.Refused(Refusal.NOT_YOUR_TEAM);
        }
        // as exactly as databases keep it, so that what is told is what will be read
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var entering = new Entering(books, knowledge.get(), by, now);
        return switch (entering.step(change)) {
            case Step.Not(var outcome) -> outcome;
            case Step.From from -> enter(change, by, number, from);
        };
    }

    private Outcome enter(Change change, Actor by, long number, Step.From from) {
        var workspace = by.workspace();
        var before = from.before();
        var after = numbered(from.after(), number);
        if (after.company() != null) {
            books.write(
                    before.company() == null ? WorkspaceAgreements.none(workspace) : before.company(), after.company());
        } else {
            books.write(workspace, before.team(), after.team());
        }
        var team = before.team() == null ? after.team() : before.team();
        var past = new Past(
                number,
                Past.Kind.of(change),
                team == null ? null : team.id(),
                by.user(),
                from.at(),
                before,
                after,
                null);
        books.remember(past, workspace, change.key());
        if (change instanceof Change.Undo undo) {
            books.undone(workspace, undo.number(), number);
        }
        return new Outcome.Applied(past);
    }

    /// The number of the change is the version of what it leaves.
    private static State numbered(State state, long number) {
        if (state.company() != null) {
            var company = Objects.requireNonNull(state.company());
            return State.of(new WorkspaceAgreements(company.workspace(), company.agreements(), number));
        }
        return state.team() == null ? State.NOTHING : State.of(state.team().withVersion(number));
    }
}
