package org.whoowns.slack.workspace;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Who looks after the app, by user id, beside the admins that Slack knows.
///
/// @param admins comma-separated: those who may edit every team and decide for everybody
/// @param curators comma-separated: those who keep the knowledge, and may decide for everybody
@ConfigurationProperties("whoowns")
public record Keepers(
        @Bindable(defaultValue = "") String admins,
        @Bindable(defaultValue = "") String curators) {

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
