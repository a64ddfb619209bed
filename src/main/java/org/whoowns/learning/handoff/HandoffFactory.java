package org.whoowns.learning.handoff;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.whoowns.learning.exchange.redaction.StorableWords;

/// Factory of what hand-offs need from exchanges.
@Factory
final class HandoffFactory {

    @Singleton
    HandoffRedactor redactor(StorableWords words) {
        return words::of;
    }
}
