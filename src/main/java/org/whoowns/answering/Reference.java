package org.whoowns.answering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.polarity.RoleQuestion;

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
}
