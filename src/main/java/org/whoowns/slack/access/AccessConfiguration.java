package org.whoowns.slack.access;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.whoowns.teams.ledger.ChangePolicy;

/// Settings for permissions. Admins of the workspace are always admins.
///
/// @param admins comma-separated user ids; admins edit every team and the workspace agreements
/// @param curators comma-separated user ids; curators maintain the knowledge and edit the workspace agreements
/// @param teamSetUp who may set up teams: `anyone` or `admins`
/// @param teamEdits who may edit teams: `team`, `anyone` or `admins`
/// @param guests what guests of the workspace may do: `none`, `read` or `members` (the same as members)
@Context
@ConfigurationProperties("whoowns")
public record AccessConfiguration(
        @Bindable(defaultValue = "") String admins,
        @Bindable(defaultValue = "") String curators,
        @Bindable(defaultValue = "anyone") String teamSetUp,
        @Bindable(defaultValue = "team") String teamEdits,
        @Bindable(defaultValue = "read") String guests) {

    /// @throws IllegalArgumentException at start-up, with a sentence for the operator, if a value is invalid
    public AccessConfiguration {
        ChangePolicy.of(teamSetUp, teamEdits, guests);
    }

    public ChangePolicy policy() {
        return ChangePolicy.of(teamSetUp, teamEdits, guests);
    }

    boolean isAdmin(String user) {
        return users(admins).contains(user);
    }

    boolean isCurator(String user) {
        return users(curators).contains(user);
    }

    List<String> adminIds() {
        return sorted(admins);
    }

    List<String> curatorIds() {
        return sorted(curators);
    }

    private static List<String> sorted(String list) {
        return users(list).stream().filter(id -> !id.isEmpty()).sorted().toList();
    }

    private static Set<String> users(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).collect(Collectors.toSet());
    }
}
