package org.whoowns.playground;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.whoowns.playground.users.FakeOrganisation;

/// Creates the fake Slack in local mode, if `playground.enabled` is set.
@Factory
@Requires(property = "playground.enabled", value = "true", condition = LocalModeCondition.class)
final class PlaygroundFactory {

    @Bean(preDestroy = "close")
    @Singleton
    FakeSlack slack(PlaygroundConfiguration configuration, @Nullable InstantSource clock) {
        var organisation = FakeOrganisation.bundled().withQuestions(configuration.questions());
        return new FakeSlack(configuration, organisation, clock == null ? InstantSource.system() : clock);
    }
}
