package org.whoowns.slack;

import io.micronaut.context.condition.ConditionContext;

/// Which mode the operator has in mind, by the first setting that only that mode needs. Whether all is there that the
/// mode needs, is another question.
enum ConfiguredMode {
    MANY_WORKSPACES,
    SOCKET,
    ONE_WORKSPACE;

    static ConfiguredMode of(String clientId, String clientSecret, String appToken) {
        if (!clientId.isBlank() || !clientSecret.isBlank()) {
            return MANY_WORKSPACES;
        }
        return appToken.isBlank() ? ONE_WORKSPACE : SOCKET;
    }

    private static ConfiguredMode in(ConditionContext<?> context) {
        return of(
                text(context, "slack.client-id"),
                text(context, "slack.client-secret"),
                text(context, "slack.app-token"));
    }

    private static String text(ConditionContext<?> context, String name) {
        return context.getProperty(name, String.class).orElse("");
    }

    static boolean overHttp(ConditionContext<?> context) {
        return in(context) != SOCKET;
    }

    static boolean ofMany(ConditionContext<?> context) {
        return in(context) == MANY_WORKSPACES;
    }
}
