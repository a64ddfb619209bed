package org.whoowns.slack;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;

/// Determines the mode eagerly, so that an incomplete configuration fails the start.
@Factory
final class ConnectionModeFactory {

    @Context
    ConnectionMode mode(SlackConfiguration configuration) {
        return configuration.mode();
    }
}
