package org.whoowns.slack;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.blockkit.Element;
import org.whoowns.playground.interaction.ActionResult;
import org.whoowns.playground.interaction.InputState;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.playground.workspace.FakeView;
import org.whoowns.teams.Holder;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.ChangeOutcome;
import org.whoowns.teams.ledger.ChangeRecord;
import org.whoowns.teams.ledger.Ledger;
import org.whoowns.teams.ledger.lookup.TeamDirectory;
import org.whoowns.teams.ledger.validation.TeamDraft;

/// Fixture: a workspace with teams. Sofía is a curator, and Tom an admin.
public final class TeamFixture implements AutoCloseable {

    private static @Nullable TeamFixture shared;

    private final EmbeddedServer server;
    private final FakeSlack slack;

    public TeamFixture(Map<String, Object> more) {
        var properties = new LinkedHashMap<String, Object>(Map.of("whoowns.curators", "U07SOFIA001"));
        properties.putAll(more);
        server = SlackAppFixture.open(properties);
        slack = bean(FakeSlack.class);
    }

    /// Shared by all tests of a class.
    public static synchronized TeamFixture shared() {
        if (shared == null) {
            shared = new TeamFixture(Map.of());
        }
        return shared;
    }

    private static synchronized void closeShared() {
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }

    /// Closes the fixture after its test class.
    public static final class Closing implements AfterAllCallback {

        @Override
        public void afterAll(ExtensionContext context) {
            closeShared();
        }
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    public FakeSlack slack() {
        return slack;
    }

    public String url() {
        return server.getURL().toString();
    }

    public String workspace() {
        return slack.workspace().organisation().id();
    }

    public String id(String who) {
        return slack.user(who).id();
    }

    public TeamDirectory roster() {
        return bean(TeamDirectory.class);
    }

    public Team team(String name) {
        return roster().all(workspace()).stream()
                .filter(team -> team.name().text().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no team is called " + name));
    }

    public boolean has(String name) {
        return roster().all(workspace()).stream()
                .anyMatch(team -> team.name().text().equals(name));
    }

    /// Closes all modals.
    public void tidy() {
        slack.clearFailures();
        slack.workspace()
                .organisation()
                .people()
                .forEach(user -> slack.workspace().views().clear(user));
    }

    /// Creates a team without the form.
    ///
    /// @param pm empty for nobody, like the other
    public Team given(String name, String by, String pm, String po) {
        var holders = new LinkedHashMap<String, Holder>();
        holders.put("product-manager", new Holder(pm.isEmpty() ? null : id(pm), null));
        holders.put("product-owner", new Holder(po.isEmpty() ? null : id(po), null));
        return given(new TeamDraft(name, List.of(), "pm-and-po", null, holders, null), by);
    }

    /// Creates a team with the first operating model.
    ///
    /// @param holders by the ids of roles
    public Team given(String name, Map<String, Holder> holders) {
        var model = bean(CurrentSnapshot.class)
                .snapshot()
                .knowledge()
                .operatingModels()
                .getFirst()
                .id();
        return given(new TeamDraft(name, List.of(), model, null, new LinkedHashMap<>(holders), null), "maya");
    }

    public Team given(TeamDraft draft, String by) {
        return Objects.requireNonNull(
                apply(new Change.SetUpTeam(key(), draft), by).after().team());
    }

    /// Applies a change without a form.
    public ChangeRecord apply(Change change, String by) {
        var outcome = bean(Ledger.class).apply(change, new Actor(workspace(), id(by), true, true, true));
        if (outcome instanceof ChangeOutcome.Applied(var applied)) {
            return applied;
        }
        throw new AssertionError(outcome);
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    /// Opens a page of the Home tab by the button's label.
    public FakeView place(String who, String button) {
        slack.as(who).clicks(overview(who), button);
        return homeWhere(who, view -> !isOverview(view));
    }

    /// Opens the Home tab and returns it.
    public FakeView home(String who) {
        slack.as(who).opensHome();
        return slack.awaitHome(who);
    }

    /// Waits until the Home tab shows the words.
    public FakeView homeShowing(String who, String... words) {
        return homeWhere(who, view -> {
            var all = view.words();
            return List.of(words).stream().allMatch(all::contains);
        });
    }

    public FakeView homeWhere(String who, Predicate<FakeView> wanted) {
        return slack.await(() -> slack.workspace().views().home(slack.user(who)).filter(wanted));
    }

    /// Searches for a team on the Home tab.
    public FakeView finds(String who, String name) {
        searches(who, overview(who), name);
        return homeShowing(who, "Teams with “" + name + "”", "*" + name + "*");
    }

    /// Sends the form that searches for teams.
    public void searches(String who, FakeView home, String name) {
        var form = opens(who, home, "Find a team", "Find a team");
        submits(who, form, FormInput.in(form).put("Part of its name", name).picks());
    }

    /// The Home tab with all teams.
    public FakeView overview(String who) {
        var home = home(who);
        if (isOverview(home)) {
            return home;
        }
        slack.as(who).clicks(home, button(home, "home:back").actionId());
        return homeWhere(who, TeamFixture::isOverview);
    }

    private static boolean isOverview(FakeView home) {
        return home.layout().stream()
                .flatMap(Element::within)
                .noneMatch(element -> element.actionId().startsWith("home:back"));
    }

    /// The team's page.
    public FakeView page(String who, Team team) {
        var home = finds(who, team.name().text());
        slack.as(who).clicks(home, button(home, "home:team", team.id()).actionId());
        return homeWhere(who, view -> view.element("← All teams").isPresent());
    }

    /// The button of the kind whose value contains all of the texts.
    public static Element button(FakeView view, String kind, String... named) {
        return view.layout().stream()
                .flatMap(Element::within)
                .filter(each -> each.actionId().startsWith(kind + ":")
                        && Stream.of(named).allMatch(each.json().path("value").asText()::contains))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " for " + List.of(named)));
    }

    /// Clicks and waits for a modal with the title.
    public FakeView opens(String who, FakeView home, String button, String title) {
        slack.as(who).clicks(home, button);
        return window(who, title);
    }

    public FakeView window(String who, String title) {
        return slack.await(() -> slack.workspace()
                .views()
                .topmost(slack.user(who))
                .filter(view -> view.title().equals(title)));
    }

    /// Waits until the top modal contains the text.
    public FakeView windowSaying(String who, String words) {
        return slack.await(() -> slack.workspace()
                .views()
                .topmost(slack.user(who))
                .filter(view -> view.words().contains(words)));
    }

    /// The open modal.
    public FakeView top(String who) {
        return slack.workspace().views().topmost(slack.user(who)).orElseThrow();
    }

    public boolean hasWindow(String who) {
        return slack.workspace().views().topmost(slack.user(who)).isPresent();
    }

    public ActionResult submits(String who, FakeView window, InputState input) {
        return slack.as(who).submits(window, input);
    }

    public FakeMessage asks(String who, String channel, String question) {
        return slack.as(who).in(channel).command("/whoowns " + question).message();
    }

    @Override
    public void close() {
        server.close();
    }
}
