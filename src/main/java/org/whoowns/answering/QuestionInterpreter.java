package org.whoowns.answering;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.context.TeamContext;
import org.whoowns.answering.context.TeamContextResolver;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.parsing.ContractCommandParser;
import org.whoowns.answering.parsing.PeopleQuestionParser;
import org.whoowns.answering.parsing.TeamMention;
import org.whoowns.answering.snapshot.ParsedUtterance;
import org.whoowns.answering.snapshot.Snapshot;
import org.whoowns.knowledge.NameKey;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.lookup.TeamLookup;

/// Finds out what somebody's words mean where they are said.
///
/// A team's name may be a word like any other. It is taken for the team only where the words mean the same without it,
/// or mean nothing else with it.
record QuestionInterpreter(TeamContextResolver contexts, Snapshot snapshot, QuestionContext questionContext) {

    /// Without any words: for what somebody picked.
    ///
    /// @param clicked the id of a team; null where none was clicked
    TeamContext scene(@Nullable String clicked) {
        try {
            var around = contexts.around(questionContext, List.of());
            return scene(contexts.unnamed(questionContext, clicked, around).orElse(null), around);
        } catch (DatabaseUnavailableException unavailable) {
            return new TeamContext.Away();
        }
    }

    InterpretedQuestion place(String words) {
        try {
            return placed(words);
        } catch (DatabaseUnavailableException unavailable) {
            var ask = PeopleQuestionParser.user(words).<Ask>map(Ask.HeldBy::new);
            return new InterpretedQuestion(
                    ask.map(ParsedUtterance::new).orElseGet(() -> snapshot.understand(words)), new TeamContext.Away());
        }
    }

    private InterpretedQuestion placed(String words) {
        var rest = snapshot.knowledge().mainRoles().isEmpty()
                ? Optional.<String>empty()
                : ContractCommandParser.rest(words);
        return rest.flatMap(this::contract).orElseGet(() -> orNobody(question(words), rest));
    }

    /// Somebody's role contract, where the words name somebody or a team.
    private Optional<InterpretedQuestion> contract(String of) {
        var user = PeopleQuestionParser.user(of);
        if (user.isPresent()) {
            return Optional.of(contract(new Ask.Whose.OfPerson(user.get())));
        }
        var mentions = TeamMention.in(of).stream()
                .filter(mention -> mention.rest().isBlank())
                .toList();
        var named = contexts.around(questionContext, TeamMention.keys(mentions)).named();
        return mentions.stream()
                .flatMap(mention -> Optional.ofNullable(named.get(mention.key())).stream())
                .findFirst()
                .map(team -> contract(new Ask.Whose.OfTeam(team)));
    }

    /// Nobody's contract, where the words mean nothing else either.
    private static InterpretedQuestion orNobody(InterpretedQuestion interpreted, Optional<String> of) {
        return interpreted.ask() instanceof Ask.NothingKnown
                ? of.map(words -> contract(new Ask.Whose.OfNobody(words))).orElse(interpreted)
                : interpreted;
    }

    private static InterpretedQuestion contract(Ask.Whose whose) {
        return new InterpretedQuestion(new Ask.ContractOf(whose), new TeamContext.Anywhere());
    }

    private InterpretedQuestion question(String words) {
        var mentions = TeamMention.in(words);
        var around = contexts.around(questionContext, TeamMention.keys(mentions));
        var user = PeopleQuestionParser.user(words);
        if (user.isPresent()) {
            return new InterpretedQuestion(new Ask.HeldBy(user.get()), scene(null, around));
        }
        return mentions.stream()
                .flatMap(mention -> named(words, mention, around).stream())
                .findFirst()
                .orElseGet(() -> unnamed(words, around));
    }

    private Optional<InterpretedQuestion> named(String words, TeamMention mention, TeamLookup around) {
        var team = around.named().get(mention.key());
        if (team == null || (!mention.sure() && isTaken(mention.key()))) {
            return Optional.empty();
        }
        var role = snapshot.people().role(mention.rest());
        if (role.isPresent()) {
            return Optional.of(
                    new InterpretedQuestion(new Ask.HoldersOf(role.get().role()), scene(team, around)));
        }
        var whole = snapshot.understand(words).ask();
        if (mention.rest().isBlank()) {
            return (entry(whole).isPresent() || isCommand(whole)) && !mention.sure()
                    ? Optional.empty()
                    : Optional.of(new InterpretedQuestion(new Ask.HoldersOf(null), scene(team, around)));
        }
        var rest = snapshot.understand(mention.rest());
        var meant = entry(rest.ask());
        var same = meant.isPresent() && (entry(whole).isEmpty() || entry(whole).equals(meant));
        return same || (mention.sure() && meant.isPresent())
                ? Optional.of(new InterpretedQuestion(rest, scene(team, around)))
                : Optional.empty();
    }

    private InterpretedQuestion unnamed(String words, TeamLookup around) {
        var team = contexts.unnamed(questionContext, null, around).orElse(null);
        var role = snapshot.people().role(words).filter(asked -> asked.ours() || team != null);
        return new InterpretedQuestion(
                role.map(asked -> new ParsedUtterance(new Ask.HoldersOf(asked.role())))
                        .orElseGet(() -> snapshot.understand(words)),
                scene(team, around));
    }

    /// Whether words mean something that a team of the same name must not take the place of.
    private static boolean isCommand(Ask ask) {
        return ask instanceof Ask.PrivateReport || ask instanceof Ask.Help || ask instanceof Ask.Catalogue;
    }

    /// Whether a framework or a role has this name.
    private boolean isTaken(String key) {
        var knowledge = snapshot.knowledge();
        return knowledge.frameworks().stream()
                        .anyMatch(each -> key.equals(NameKey.key(each.title()))
                                || key.equals(each.id())
                                || each.aliases().stream().map(NameKey::key).anyMatch(key::equals))
                || knowledge.roles().stream()
                        .anyMatch(each -> key.equals(NameKey.key(each.title()))
                                || key.equals(NameKey.key(each.shortName()))
                                || each.aliases().stream().map(NameKey::key).anyMatch(key::equals));
    }

    private TeamContext scene(@Nullable Team team, TeamLookup around) {
        return contexts.scene(snapshot.knowledge(), questionContext, team, around.workspaceAgreements());
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
                    Ask.PrivateReport _,
                    Ask.Chat _ -> Optional.empty();
        };
    }
}
