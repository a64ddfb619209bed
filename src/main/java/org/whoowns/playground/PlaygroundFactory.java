package org.whoowns.playground;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.whoowns.playground.users.FakeOrganisation;

/// Opens the local workspace where the configuration asks for it.
@Factory
@Requires(property = "playground.enabled", value = "true")
final class PlaygroundFactory {

    @Bean(preDestroy = "close")
    @Singleton
    FakeSlack slack(PlaygroundConfiguration configuration, @Nullable InstantSource clock) {
        var organisation = FakeOrganisation.shipped();
        var asking =
                configuration.questions().isEmpty() ? organisation : organisation.asking(configuration.questions());
        return new FakeSlack(configuration, asking, clock == null ? InstantSource.system() : clock);
    }
}
