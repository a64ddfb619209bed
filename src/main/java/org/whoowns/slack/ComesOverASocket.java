package org.whoowns.slack;

import io.micronaut.context.condition.Condition;
import io.micronaut.context.condition.ConditionContext;

/// Whether Slack's requests come over a line that we keep open.
public final class ComesOverASocket implements Condition {

    @Override
    @SuppressWarnings("rawtypes") // Micronaut declares it so
    public boolean matches(ConditionContext context) {
        return !ConfiguredMode.overHttp(context);
    }
}
