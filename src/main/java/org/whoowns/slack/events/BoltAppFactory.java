package org.whoowns.slack.events;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.handler.UnmatchedRequestHandler;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import java.util.List;
import org.whoowns.slack.Listener;

/// Creates the Bolt app.
@Factory
final class BoltAppFactory {

    /// Sets every option that Bolt would otherwise read from the environment. Verification and authorization are off
    /// because we do both ourselves.
    ///
    /// Created eagerly, so that configuration errors show at start-up and the first request is not slower.
    @Context
    App app(
            Slack slack,
            WorkspaceAuthorization authorization,
            List<Listener> listeners,
            UnmatchedRequestHandler unmatchedRequests) {
        var config = AppConfig.builder()
                .slack(slack)
                .signingSecret(null)
                .singleTeamBotToken(null)
                .clientId(null)
                .clientSecret(null)
                .redirectUri(null)
                .scope(null)
                .userScope(null)
                .requestVerificationEnabled(false)
                .sslCheckEnabled(false)
                .ignoringSelfEventsEnabled(false)
                .allEventsApiAutoAckEnabled(true)
                .unmatchedRequestHandler(unmatchedRequests)
                .build();
        var app = new App(config).use(authorization);
        listeners.forEach(listener -> listener.register(app));
        return app.start();
    }
}
