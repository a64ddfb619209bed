package org.whoowns.slack;

import io.micronaut.context.condition.Condition;
import io.micronaut.context.condition.ConditionContext;

/// Whether Slack's requests come to our address.
public final class ComesOverHttp implements Condition {

    @Override
    @SuppressWarnings("rawtypes") // Micronaut declares it so
    public boolean matches(ConditionContext context) {
        return ConfiguredMode.overHttp(context);
    }
}
