package org.whoowns.slack;

import io.micronaut.context.condition.Condition;
import io.micronaut.context.condition.ConditionContext;

/// Whether there is one workspace, whose token we were given.
public final class IsForOne implements Condition {

    @Override
    @SuppressWarnings("rawtypes") // Micronaut declares it so
    public boolean matches(ConditionContext context) {
        return !ConfiguredMode.ofMany(context);
    }
}
