package org.whoowns.slack;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;

/// Settles the mode at start, so that a start that is half configured fails at once.
@Factory
final class ConnectionModeFactory {

    @Context
    ConnectionMode mode(SlackConfiguration configuration) {
        return configuration.mode();
    }
}
