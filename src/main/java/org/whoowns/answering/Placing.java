package org.whoowns.answering;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.scene.Asker;
import org.whoowns.answering.scene.ContractWords;
import org.whoowns.answering.scene.PeopleQuestions;
import org.whoowns.answering.scene.Scene;
import org.whoowns.answering.scene.Scenes;
import org.whoowns.answering.scene.TeamMention;
import org.whoowns.knowledge.Names;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.DatabaseAway;
import org.whoowns.teams.ledger.Surroundings;

/// Finds out what somebody's words mean where they are said.
///
/// A team's name may be a word like any other. It is taken for the team only where the words mean the same without it,
/// or mean nothing else with it.
record Placing(Scenes scenes, Snapshot snapshot, Asker asker) {

    /// Without any words: for what somebody picked.
    Scene scene() {
        try {
            var around = scenes.around(asker, List.of());
            return scene(scenes.unnamed(asker, around).orElse(null), around);
        } catch (DatabaseAway away) {
            return new Scene.Away();
        }
    }

    Placed place(String words) {
        try {
            return placed(words);
        } catch (DatabaseAway away) {
            var ask = PeopleQuestions.user(words).<Ask>map(Ask.HeldBy::new);
            return new Placed(ask.orElseGet(() -> snapshot.understand(words).ask()), new Scene.Away());
        }
    }

    private Placed placed(String words) {
        var rest = snapshot.knowledge().mainRoles().isEmpty() ? Optional.<String>empty() : ContractWords.rest(words);
        return rest.flatMap(this::contract).orElseGet(() -> orNobody(question(words), rest));
    }

    /// Somebody's role contract, where the words name somebody or a team.
    private Optional<Placed> contract(String of) {
        var user = PeopleQuestions.user(of);
        if (user.isPresent()) {
            return Optional.of(contract(new Ask.Whose.OfPerson(user.get())));
        }
        var mentions = TeamMention.in(of).stream()
                .filter(mention -> mention.rest().isBlank())
                .toList();
        var named = scenes.around(asker, TeamMention.keys(mentions)).named();
        return mentions.stream()
                .flatMap(mention -> Optional.ofNullable(named.get(mention.key())).stream())
                .findFirst()
                .map(team -> contract(new Ask.Whose.OfTeam(team)));
    }

    /// Nobody's contract, where the words mean nothing else either.
    private static Placed orNobody(Placed placed, Optional<String> of) {
        return placed.ask() instanceof Ask.NothingKnown
                ? of.map(words -> contract(new Ask.Whose.OfNobody(words))).orElse(placed)
                : placed;
    }

    private static Placed contract(Ask.Whose whose) {
        return new Placed(new Ask.ContractOf(whose), new Scene.Anywhere());
    }

    private Placed question(String words) {
        var mentions = TeamMention.in(words);
        var around = scenes.around(asker, TeamMention.keys(mentions));
        var user = PeopleQuestions.user(words);
        if (user.isPresent()) {
            return new Placed(new Ask.HeldBy(user.get()), scene(null, around));
        }
        return mentions.stream()
                .flatMap(mention -> named(words, mention, around).stream())
                .findFirst()
                .orElseGet(() -> unnamed(words, around));
    }

    private Optional<Placed> named(String words, TeamMention mention, Surroundings around) {
        var team = around.named().get(mention.key());
        if (team == null || (!mention.sure() && isTaken(mention.key()))) {
            return Optional.empty();
        }
        var role = snapshot.people().role(mention.rest());
        if (role.isPresent()) {
            return Optional.of(new Placed(new Ask.HoldersOf(role.get().role()), scene(team, around)));
        }
        var whole = snapshot.understand(words).ask();
        if (mention.rest().isBlank()) {
            return (entry(whole).isPresent() || isCommand(whole)) && !mention.sure()
                    ? Optional.empty()
                    : Optional.of(new Placed(new Ask.HoldersOf(null), scene(team, around)));
        }
        var rest = snapshot.understand(mention.rest()).ask();
        var same = entry(rest).isPresent()
                && (entry(whole).isEmpty() || entry(whole).equals(entry(rest)));
        return same || (mention.sure() && entry(rest).isPresent())
                ? Optional.of(new Placed(rest, scene(team, around)))
                : Optional.empty();
    }

    private Placed unnamed(String words, Surroundings around) {
        var team = scenes.unnamed(asker, around).orElse(null);
        var role = snapshot.people().role(words).filter(asked -> asked.ours() || team != null);
        return new Placed(
                role.<Ask>map(asked -> new Ask.HoldersOf(asked.role()))
                        .orElseGet(() -> snapshot.understand(words).ask()),
                scene(team, around));
    }

    /// Whether words mean something that a team of the same name must not take the place of.
    private static boolean isCommand(Ask ask) {
        return ask instanceof Ask.ForOneself || ask instanceof Ask.Help || ask instanceof Ask.Catalogue;
    }

    /// Whether a framework or a role has this name.
    private boolean isTaken(String key) {
        var knowledge = snapshot.knowledge();
        return knowledge.frameworks().stream()
                        .anyMatch(each -> key.equals(Names.key(each.title()))
                                || key.equals(each.id())
                                || each.aliases().stream().map(Names::key).anyMatch(key::equals))
                || knowledge.roles().stream()
                        .anyMatch(each -> key.equals(Names.key(each.title()))
                                || key.equals(Names.key(each.shortName()))
                                || each.aliases().stream().map(Names::key).anyMatch(key::equals));
    }

    private Scene scene(@Nullable Team team, Surroundings around) {
        return scenes.scene(snapshot.knowledge(), asker, team, around.company());
    }

    /// The id of the one entry that is meant.
    private static Optional<String> entry(Ask ask) {
        return switch (ask) {
            case Ask.AboutEntry(var entry, var _) -> Optional.of(entry.id());
            case Ask.RoleOverview overview -> Optional.of(overview.role().id());
            case Ask.CompareRoles(var comparison, var _) -> Optional.of(comparison.id());
            case Ask.FrameworkView view -> Optional.of(view.responsibility().id());
            case Ask.CompareFrameworks compare ->
                Optional.of(compare.responsibility().id());
            case Ask.Choice _,
                    Ask.NothingKnown _,
                    Ask.Catalogue _,
                    Ask.Help _,
                    Ask.HoldersOf _,
                    Ask.HeldBy _,
                    Ask.ForOneself _,
                    Ask.Chat _ -> Optional.empty();
        };
    }
}
