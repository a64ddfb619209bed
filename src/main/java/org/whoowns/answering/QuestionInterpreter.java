package org.whoowns.answering;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.context.TeamContext;
import org.whoowns.answering.context.TeamContextResolver;
import org.whoowns.answering.conversation.FollowUp;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.parsing.AskParser;
import org.whoowns.answering.parsing.ContractCommandParser;
import org.whoowns.answering.parsing.PeopleQuestionParser;
import org.whoowns.answering.parsing.TeamMention;
import org.whoowns.answering.snapshot.ParsedUtterance;
import org.whoowns.answering.snapshot.Snapshot;
import org.whoowns.knowledge.NameKey;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;
import org.whoowns.teams.ledger.lookup.TeamLookup;

/// Interpreter of questions in the context of teams.
///
/// A team's name may be a common word, so it counts as a mention only if the rest of the words means the same without
/// it, or the words mean nothing else with it.
///
/// @param parser of utterances, which takes account of the snapshot alone
record QuestionInterpreter(
        TeamContextResolver contexts,
        Snapshot snapshot,
        QuestionContext context,
        Function<String, ParsedUtterance> parser) {

    /// The team context of a click.
    ///
    /// @param clicked the id of the clicked team; null for none
    TeamContext teamContext(@Nullable String clicked) {
        try {
            var lookup = contexts.lookUp(context, List.of());
            return teamContext(contexts.implied(context, clicked, lookup).orElse(null), lookup);
        } catch (DatabaseUnavailableException unavailable) {
            return new TeamContext.Away();
        }
    }

    InterpretedQuestion interpret(String words) {
        try {
            return interpretWithTeams(words);
        } catch (DatabaseUnavailableException unavailable) {
            var parsed = PeopleQuestionParser.user(words).map(user -> new ParsedUtterance(new Ask.HeldBy(user)));
            return new InterpretedQuestion(parsed.orElseGet(() -> parser.apply(words)), new TeamContext.Away());
        }
    }

    private InterpretedQuestion interpretWithTeams(String words) {
        var rest = snapshot.knowledge().mainRoles().isEmpty()
                ? Optional.<String>empty()
                : ContractCommandParser.rest(words);
        return rest.flatMap(this::contract).orElseGet(() -> orContractOfNobody(question(words), rest));
    }

    /// The contract of the person or team that the words name.
    private Optional<InterpretedQuestion> contract(String of) {
        var user = PeopleQuestionParser.user(of);
        if (user.isPresent()) {
            return Optional.of(contract(new Ask.Whose.OfPerson(user.get())));
        }
        var typed = PeopleQuestionParser.typedName(of);
        if (typed.isPresent()) {
            return Optional.of(contract(person(typed.get())
                    .<Ask.Whose>map(Ask.Whose.OfPerson::new)
                    .orElseGet(() -> nobody("@" + typed.get()))));
        }
        var channel = TeamMention.channel(of).filter(each -> each.rest().isBlank());
        if (channel.isPresent()) {
            return Optional.of(contract(ofChannel(channel.get())
                    .<Ask.Whose>map(Ask.Whose.OfTeam::new)
                    .orElseGet(() -> nobody(channel.get().name()))));
        }
        var mentions = TeamMention.in(of).stream()
                .filter(mention -> mention.rest().isBlank())
                .toList();
        var named = contexts.lookUp(context, TeamMention.keys(mentions)).named();
        return mentions.stream()
                .flatMap(mention -> Optional.ofNullable(named.get(mention.key())).stream())
                .findFirst()
                .map(team -> contract(new Ask.Whose.OfTeam(team)));
    }

    /// The team of a channel that is mentioned in place of it.
    private Optional<Team> ofChannel(TeamMention.OfChannel channel) {
        return contexts.ofChannel(context, channel.id());
    }

    private Optional<String> person(String name) {
        return context.showsTeams() ? contexts.person(context.workspace(), name) : Optional.empty();
    }

    /// A contract of nobody, if the words have no other meaning.
    private InterpretedQuestion orContractOfNobody(InterpretedQuestion interpreted, Optional<String> of) {
        return isUnclear(interpreted.ask())
                ? of.map(words -> contract(new Ask.Whose.OfNobody(unknown(words))))
                        .orElse(interpreted)
                : interpreted;
    }

    /// The name that the words are, or contain.
    private Ask.UnknownName unknown(String words) {
        return TeamMention.wholeNames(words)
                .flatMap(name ->
                        contexts.similar(context, name).map(similar -> new Ask.UnknownName(name, similar)).stream())
                .findFirst()
                .orElseGet(() -> new Ask.UnknownName(words));
    }

    private static Ask.Whose nobody(String name) {
        return new Ask.Whose.OfNobody(new Ask.UnknownName(name));
    }

    private static InterpretedQuestion contract(Ask.Whose whose) {
        return new InterpretedQuestion(new Ask.ContractOf(whose), new TeamContext.Anywhere());
    }

    private InterpretedQuestion question(String words) {
        var mentions = TeamMention.in(words);
        var lookup = contexts.lookUp(context, TeamMention.keys(mentions));
        var user = PeopleQuestionParser.user(words);
        if (user.isPresent()) {
            return new InterpretedQuestion(new Ask.HeldBy(user.get()), teamContext(null, lookup));
        }
        var typed = PeopleQuestionParser.typedName(words);
        if (typed.isPresent()) {
            return new InterpretedQuestion(
                    person(typed.get())
                            .<Ask>map(Ask.HeldBy::new)
                            .orElseGet(() -> new Ask.UnknownName("@" + typed.get())),
                    teamContext(null, lookup));
        }
        return TeamMention.channel(words)
                .flatMap(channel -> inChannel(channel, lookup))
                .or(() -> mentions.stream()
                        .flatMap(mention -> named(words, mention, lookup).stream())
                        .findFirst())
                .or(() -> unknown(words, mentions, lookup))
                .or(() -> misspelt(words, mentions, lookup))
                .orElseGet(() -> implied(words, lookup));
    }

    /// The question about the team of a channel.
    private Optional<InterpretedQuestion> inChannel(TeamMention.OfChannel channel, TeamLookup lookup) {
        var team = ofChannel(channel);
        if (team.isEmpty()) {
            return channel.rest().isBlank()
                    ? Optional.of(
                            new InterpretedQuestion(new Ask.UnknownName(channel.name()), teamContext(null, lookup)))
                    : Optional.empty();
        }
        var role = snapshot.people().role(channel.rest());
        var parsed = channel.rest().isBlank() || role.isPresent()
                ? new ParsedUtterance(new Ask.HoldersOf(
                        role.map(PeopleQuestionParser.ForRole::role).orElse(null)))
                : parser.apply(channel.rest());
        return Optional.of(new InterpretedQuestion(parsed, teamContext(team.get(), lookup)));
    }

    /// A question for people in a team that nobody knows, if the words have no other meaning.
    private Optional<InterpretedQuestion> unknown(String words, List<TeamMention> mentions, TeamLookup lookup) {
        var asked = mentions.stream()
                .filter(mention -> !lookup.named().containsKey(mention.key()) && !isTaken(mention.key()))
                .filter(mention -> mention.rest().isBlank()
                        ? mention.sure()
                        : snapshot.people().role(mention.rest()).isPresent())
                .findFirst();
        return asked.filter(_ ->
                        context.showsTeams() && isUnclear(parser.apply(words).ask()))
                .map(mention -> new InterpretedQuestion(
                        new Ask.UnknownName(
                                mention.name(),
                                contexts.similar(context, mention.name()).orElse(null)),
                        teamContext(null, lookup)));
    }

    /// A question about an entry in a team whose name is misspelt; no other team's answer is meant.
    private Optional<InterpretedQuestion> misspelt(String words, List<TeamMention> mentions, TeamLookup lookup) {
        return mentions.stream()
                .filter(mention -> !mention.rest().isBlank())
                .flatMap(mention -> contexts
                        .similar(context, mention.name())
                        .filter(_ -> !isTaken(mention.key()) && isSame(words, mention))
                        .map(similar -> new InterpretedQuestion(
                                parser.apply(mention.rest()),
                                teamContext(null, lookup),
                                new FollowUp.UnknownTeam(mention.name(), similar),
                                null))
                        .stream())
                .findFirst();
    }

    /// Whether the words mean an entry without the mention, and no other with it.
    private boolean isSame(String words, TeamMention mention) {
        var meant = entry(parser.apply(mention.rest()).ask());
        var whole = entry(parser.apply(words).ask());
        return meant.isPresent() && (whole.isEmpty() || whole.equals(meant));
    }

    /// Whether no entry is meant with some likelihood.
    private static boolean isUnclear(Ask ask) {
        return ask instanceof Ask.NothingKnown
                || (ask instanceof Ask.Choice(var choices, var _)
                        && choices.getFirst().score() < AskParser.LIKELY);
    }

    private Optional<InterpretedQuestion> named(String words, TeamMention mention, TeamLookup lookup) {
        var team = lookup.named().get(mention.key());
        if (team == null || (!mention.sure() && isTaken(mention.key()))) {
            return Optional.empty();
        }
        var isWhole = team.name().isCalled(mention.key());
        if (!isWhole && !mention.sure() && !team.name().hasWords(mention.key())) {
            // the beginning of a name may be any word
            return Optional.empty();
        }
        // a part of a name never takes precedence over another meaning
        var isSure = mention.sure() && isWhole;
        var role = snapshot.people().role(mention.rest());
        if (role.isPresent()) {
            var ask = new Ask.HoldersOf(role.get().role());
            return Optional.of(new InterpretedQuestion(ask, teamContext(team, lookup)));
        }
        var whole = parser.apply(words).ask();
        if (mention.rest().isBlank()) {
            var meansMore = isWhole ? entry(whole).isPresent() || isCommand(whole) : !isUnclear(whole);
            return meansMore && !isSure
                    ? Optional.empty()
                    : Optional.of(new InterpretedQuestion(new Ask.HoldersOf(null), teamContext(team, lookup)));
        }
        var rest = parser.apply(mention.rest());
        return isSame(words, mention) || (isSure && entry(rest.ask()).isPresent())
                ? Optional.of(new InterpretedQuestion(rest, teamContext(team, lookup)))
                : Optional.empty();
    }

    private InterpretedQuestion implied(String words, TeamLookup lookup) {
        var team = contexts.implied(context, null, lookup).orElse(null);
        var role = snapshot.people().role(words).filter(asked -> asked.ours() || team != null);
        var parsed = role.map(asked -> new ParsedUtterance(new Ask.HoldersOf(asked.role())))
                .orElseGet(() -> parser.apply(words));
        return new InterpretedQuestion(parsed, teamContext(team, lookup));
    }

    /// Whether the words are a command, which takes precedence over a team of the same name.
    private static boolean isCommand(Ask ask) {
        return ask instanceof Ask.PrivateReport || ask instanceof Ask.Help || ask instanceof Ask.Catalogue;
    }

    /// Whether a framework or a role has this name.
    private boolean isTaken(String key) {
        var knowledge = snapshot.knowledge();
        var frameworks = knowledge.frameworks().stream()
                .flatMap(each -> Stream.concat(Stream.of(each.title(), each.id()), each.aliases().stream()));
        var roles = knowledge.roles().stream()
                .flatMap(each -> Stream.concat(Stream.of(each.title(), each.shortName()), each.aliases().stream()));
        return Stream.concat(frameworks, roles).map(NameKey::key).anyMatch(key::equals);
    }

    private TeamContext teamContext(@Nullable Team team, TeamLookup lookup) {
        return contexts.resolve(snapshot.knowledge(), context, team, lookup);
    }

    /// The id of the single entry that is meant.
    private static Optional<String> entry(Ask ask) {
        return switch (ask) {
            case Ask.AboutEntry(var entry, var _) -> Optional.of(entry.id());
            case Ask.RoleOverview overview -> Optional.of(overview.role().id());
            case Ask.CompareRoles(var comparison, var _) -> Optional.of(comparison.id());
            case Ask.FrameworkView view -> Optional.of(view.responsibility().id());
            case Ask.CompareFrameworks compare ->
                Optional.of(compare.responsibility().id());
            case Ask.Choice _, Ask.Several _, Ask.NothingKnown _, Ask.Catalogue _, Ask.Help _ -> Optional.empty();
            case Ask.HoldersOf _, Ask.HeldBy _, Ask.PrivateReport _, Ask.Chat _ -> Optional.empty();
            case Ask.BotCommand _, Ask.SuggestedCommand _, Ask.UnknownName _ -> Optional.empty();
        };
    }
}
