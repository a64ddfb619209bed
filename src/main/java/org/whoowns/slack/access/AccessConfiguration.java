package org.whoowns.slack.access;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.whoowns.teams.ledger.ChangePolicy;

/// Who looks after the app, by user id, beside the admins that Slack knows.
///
/// @param admins comma-separated: those who may edit every team and decide for everybody
/// @param curators comma-separated: those who keep the knowledge, and may decide for everybody
/// @param teamSetUp who may set up teams: `anyone` or `admins`
/// @param teamEdits who may change them: `team`, `anyone` or `admins`
@Context
@ConfigurationProperties("whoowns")
public record AccessConfiguration(
        @Bindable(defaultValue = "") String admins,
        @Bindable(defaultValue = "") String curators,
        @Bindable(defaultValue = "anyone") String teamSetUp,
        @Bindable(defaultValue = "team") String teamEdits) {

    /// At start, so that a wrong value stops it.
    ///
    /// @throws IllegalArgumentException with a sentence for the operator
    public AccessConfiguration {
        ChangePolicy.of(teamSetUp, teamEdits);
    }

    /// What the operator lets people do to teams.
    public ChangePolicy policy() {
        return ChangePolicy.of(teamSetUp, teamEdits);
    }

    boolean isAdmin(String user) {
        return users(admins).contains(user);
    }

    boolean isCurator(String user) {
        return users(curators).contains(user);
    }

    private static Set<String> users(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).collect(Collectors.toSet());
    }
}
