package org.whoowns.slack.demo;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.learning.notice.NoticePlanner;
import org.whoowns.slack.ConnectionMode;
import org.whoowns.slack.client.SlackCallException;
import org.whoowns.slack.client.SlackWebApi;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.Holder;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.ChangeOutcome;
import org.whoowns.teams.ledger.Ledger;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.lookup.TeamDirectory;
import org.whoowns.teams.ledger.validation.TeamDraft;

/// Seeding of a new local workspace with example teams: three teams with holders, a deputy, a vacancy and an
/// agreement, of the people in `playground/organisation.json`.
///
/// They are set up through the ledger as by a person, so that they can be edited, removed and undone like any others.
/// With knowledge that lacks their roles, the ledger refuses them and the workspace stays empty.
@Singleton
public final class DemoTeams {

    private static final Logger log = LoggerFactory.getLogger(DemoTeams.class);

    /// The setting for an empty workspace.
    private static final String NONE = "none";

    private static final int ATTEMPTS = 20;
    private static final Duration PAUSE = Duration.ofMillis(500);

    static final String MAYA = "U07MAYA0001";
    static final String JONAS = "U07JONAS001";
    static final String PRIYA = "U07PRIYA001";
    static final String SOFIA = "U07SOFIA001";
    private static final String TOM = "U07TOM00001";

    private static final TeamDraft CHECKOUT =
            team("Checkout", List.of("C07CHECKOUT"), "pm-and-po", new Holder(PRIYA, null), new Holder(JONAS, MAYA));
    private static final TeamDraft SEARCH =
            team("Search", List.of("C07SEARCH01"), "pm-and-po", new Holder(PRIYA, null), Holder.NOBODY);
    private static final TeamDraft GIFT_CARDS =
            team("Gift Cards", List.of(), "merged", new Holder(TOM, null), new Holder(TOM, null));

    private final ConnectionMode mode;
    private final String demo;
    private final SlackWebApi api;
    private final Ledger ledger;
    private final TeamDirectory directory;
    private final DemoQuestions questions;
    private final NoticePlanner notices;
    private final Runnable pause;

    @Inject
    DemoTeams(
            ConnectionMode mode,
            @Property(name = "whoowns.demo", defaultValue = NONE) String demo,
            SlackWebApi api,
            Ledger ledger,
            TeamDirectory directory,
            DemoQuestions questions,
            NoticePlanner notices) {
        this(mode, demo, api, ledger, directory, questions, notices, () -> LockSupport.parkNanos(PAUSE.toNanos()));
    }

    /// @param pause waits before the next attempt
    DemoTeams(
            ConnectionMode mode,
            String demo,
            SlackWebApi api,
            Ledger ledger,
            TeamDirectory directory,
            DemoQuestions questions,
            NoticePlanner notices,
            Runnable pause) {
        this.mode = mode;
        this.demo = demo;
        this.api = api;
        this.ledger = ledger;
        this.directory = directory;
        this.questions = questions;
        this.notices = notices;
        this.pause = pause;
    }

    /// Sets the teams up, in local mode only, unless anything was ever changed in the workspace.
    public void seed() {
        if (demo.equals(NONE) || !(mode instanceof ConnectionMode.Local local)) {
            return;
        }
        var isNew = false;
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                var workspace = workspace(local);
                isNew = isNew || directory.history(workspace, 1).isEmpty();
                if (!isNew) {
                    return;
                }
                if (setUpAll(new Actor(workspace, TOM, true, false, true))) {
                    notices.skip(workspace);
                    askQuestions(workspace);
                    return;
                }
            } catch (SlackCallException | DatabaseUnavailableException failure) {
                log.debug("The example teams could not be set up yet.", failure);
            }
            pause.run();
        }
        log.warn("The example teams could not all be set up, because this machine is too busy.");
    }

    /// Not of other knowledge, which may answer them.
    private void askQuestions(String workspace) {
        if (!directory.all(workspace).isEmpty()) {
            questions.ask(workspace);
        }
    }

    private String workspace(ConnectionMode.Local local) {
        return api.callWith(local.botToken(), "auth.test", client -> client.authTest(request -> request))
                .getTeamId();
    }

    /// @return whether the database took it all; if not, it can be repeated, and nothing is set up twice
    private boolean setUpAll(Actor by) {
        var checkout = setUp(CHECKOUT, by);
        var agreed = checkout instanceof ChangeOutcome.Applied(var change)
                        && change.after().team() != null
                ? agree(change.after().team(), by)
                : checkout;
        return Stream.of(agreed, setUp(SEARCH, by), setUp(GIFT_CARDS, by))
                .noneMatch(ChangeOutcome.Unavailable.class::isInstance);
    }

    private ChangeOutcome setUp(TeamDraft draft, Actor by) {
        return ledger.apply(new Change.SetUpTeam("demo-" + draft.name(), draft), by);
    }

    private ChangeOutcome agree(Team team, Actor by) {
        var decision = new Decision.Together("product-owner");
        var note = "Priya and Jonas order it together on Mondays";
        return ledger.apply(
                new Change.Agree("demo-agreement", team.id(), team.version(), "backlog-ordering", decision, note), by);
    }

    private static TeamDraft team(
            String name, List<String> channels, String operatingModel, Holder manager, Holder owner) {
        @Nullable String defaultView = null;
        var holders = new LinkedHashMap<>(Map.of("product-manager", manager));
        holders.put("product-owner", owner);
        return new TeamDraft(name, channels, operatingModel, defaultView, holders, List.of());
    }
}
