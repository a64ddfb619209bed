package org.whoowns.slack;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.function.BooleanSupplier;

/// Determines the mode eagerly, so that an incomplete configuration fails the start.
@Factory
final class ConnectionModeFactory {

    @Context
    ConnectionMode mode(SlackConfiguration configuration) {
        return configuration.mode();
    }

    /// For the local workspace, which knows no other package.
    @Singleton
    @Named("local-mode")
    BooleanSupplier localMode(ConnectionMode mode) {
        return () -> mode instanceof ConnectionMode.Local;
    }
}
