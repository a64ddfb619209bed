package org.whoowns.slack;

import io.micronaut.context.condition.Condition;
import io.micronaut.context.condition.ConditionContext;
import java.util.List;

/// Whether anything of Slack is configured. Half a configuration counts, so that the start can say what is missing.
public final class SlackIsMeant implements Condition {

    private static final List<String> SETTINGS = List.of(
            "slack.signing-secret", "slack.bot-token", "slack.app-token", "slack.client-id", "slack.client-secret");

    @Override
    @SuppressWarnings("rawtypes") // Micronaut declares it so
    public boolean matches(ConditionContext context) {
        return SETTINGS.stream()
                .anyMatch(name -> !((ConditionContext<?>) context)
                        .getProperty(name, String.class)
                        .orElse("")
                        .isBlank());
    }
}
