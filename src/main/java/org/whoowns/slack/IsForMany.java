package org.whoowns.slack;

import io.micronaut.context.condition.Condition;
import io.micronaut.context.condition.ConditionContext;

/// Whether any workspace may install the app.
public final class IsForMany implements Condition {

    @Override
    @SuppressWarnings("rawtypes") // Micronaut declares it so
    public boolean matches(ConditionContext context) {
        return ConfiguredMode.ofMany(context);
    }
}
