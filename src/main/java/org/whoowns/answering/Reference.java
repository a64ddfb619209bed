package org.whoowns.answering;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.parsing.AskParser;
import org.whoowns.answering.parsing.FrameworkMention;
import org.whoowns.answering.polarity.RoleQuestion;
import org.whoowns.knowledge.KnowledgeBase;

/// Target of a click, by ids, which may no longer exist at the time of the click.
public sealed interface Reference {

    /// @param team null for the team of the asker's context
    record ToEntry(String entry, @Nullable String team) implements Reference {}

    /// An answer in full.
    record ToDetails(Reference of) implements Reference {

        public ToDetails {
            require(!(of instanceof ToDetails));
        }
    }

    /// An entry that was chosen among several.
    ///
    /// @param others the ids of the other choices
    record ToChoice(Reference chosen, List<String> others) implements Reference {

        public ToChoice {
            require(!(chosen instanceof ToDetails) && !(chosen instanceof ToChoice) && others.size() < 10);
            others = List.copyOf(others);
        }
    }

    /// The answer to a yes/no question about a role.
    record ToVerdict(Reference of, RoleQuestion question) implements Reference {

        public ToVerdict {
            require(of instanceof ToEntry || of instanceof ToFramework);
        }
    }

    /// Who holds the roles of a team.
    record ToTeam(String team) implements Reference {}

    /// A person's roles.
    record ToPerson(String user) implements Reference {}

    /// @param framework whose view of the role; null for the default view
    record ToRole(String role, @Nullable String framework) implements Reference {}

    /// The position of one framework on a responsibility.
    record ToFramework(String entry, String framework) implements Reference {}

    /// The positions of all frameworks on a responsibility.
    record ToFrameworks(String entry) implements Reference {}

    /// The list of all entries.
    record ToContents() implements Reference {}

    /// Everything that a person is accountable for.
    record ToContract(String user) implements Reference {}

    /// Everything that a role of a team is accountable for.
    record ToRoleContract(String team, String role) implements Reference {}

    /// The gaps and conflicts of all teams.
    record ToCheck() implements Reference {}

    private static void require(boolean possible) {
        if (!possible) {
            throw new IllegalArgumentException("references can't be combined like this");
        }
    }

    /// What is asked by a click on it; empty if its target no longer exists.
    default Optional<Ask> ask(KnowledgeBase knowledge) {
        return switch (this) {
            case ToEntry(var id, var _) ->
                knowledge.entry(id).map(entry -> AskParser.about(knowledge, entry, FrameworkMention.NONE, null));
            case ToVerdict(var of, var _) -> of.ask(knowledge);
            case ToDetails(var of) -> of.ask(knowledge);
            case ToChoice(var chosen, var _) -> chosen.ask(knowledge);
            case ToTeam _ -> Optional.of(new Ask.HoldersOf(null));
            case ToPerson(var user) -> Optional.of(new Ask.HeldBy(user));
            case ToRole(var id, @Nullable String framework) ->
                knowledge
                        .role(id)
                        .map(role -> new Ask.RoleOverview(
                                role, knowledge.framework(framework).orElse(null), null));
            case ToFramework(var id, var framework) ->
                knowledge
                        .responsibility(id)
                        .flatMap(responsibility -> knowledge
                                .framework(framework)
                                .map(each -> new Ask.FrameworkView(responsibility, each, null)));
            case ToFrameworks(var id) ->
                knowledge.responsibility(id).map(each -> new Ask.CompareFrameworks(each, null));
            case ToContents() -> Optional.of(new Ask.Catalogue());
            case ToContract(var user) -> Optional.of(new Ask.ContractOf(new Ask.Whose.OfPerson(user)));
            case ToRoleContract(var team, var id) ->
                knowledge.role(id).map(role -> new Ask.ContractOf(new Ask.Whose.OfRole(team, role)));
            case ToCheck() -> Optional.of(new Ask.TeamCheck());
        };
    }
}
