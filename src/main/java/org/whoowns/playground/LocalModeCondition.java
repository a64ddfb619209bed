package org.whoowns.playground;

import io.micronaut.context.condition.Condition;
import io.micronaut.context.condition.ConditionContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.util.function.BooleanSupplier;

/// Bean condition: the app is in local mode, which `playground.enabled` alone does not make it. Otherwise a setting
/// left over would let anybody play Slack on a public address.
public final class LocalModeCondition implements Condition {

    @Override
    public boolean matches(@SuppressWarnings("rawtypes") ConditionContext context) {
        return context.getBeanContext()
                .findBean(BooleanSupplier.class, Qualifiers.byName("local-mode"))
                .filter(BooleanSupplier::getAsBoolean)
                .isPresent();
    }
}
