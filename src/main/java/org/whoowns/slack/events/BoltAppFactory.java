package org.whoowns.slack.events;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.handler.UnmatchedRequestHandler;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import java.util.List;
import org.whoowns.slack.Listener;

/// Makes the one Bolt app of the process.
@Factory
final class BoltAppFactory {

    /// Everything that Bolt would take from the environment is set, so that nothing there changes what it does. It
    /// neither verifies nor authorises: both are ours.
    ///
    /// Made at start, so that a mistake in the configuration shows then and the first question does not wait.
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
