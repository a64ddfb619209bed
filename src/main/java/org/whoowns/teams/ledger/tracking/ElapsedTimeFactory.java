package org.whoowns.teams.ledger.tracking;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Factory of the system's time source, which tests replace.
@Factory
final class ElapsedTimeFactory {

    @Singleton
    @Secondary
    ElapsedTime time() {
        return new ElapsedTime(System::nanoTime, InstantSource.system());
    }
}
