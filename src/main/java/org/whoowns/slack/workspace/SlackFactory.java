package org.whoowns.slack.workspace;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.whoowns.slack.SlackConfiguration;

/// Makes the one client of Slack's Web API of the process; each brings threads that never end.
@Factory
final class SlackFactory {

    private static final int WAIT = (int) Duration.ofSeconds(10).toMillis();
    private static final int WAIT_FOR_ALL = (int) Duration.ofSeconds(30).toMillis();

    @Singleton
    @Bean(preDestroy = "close")
    Slack slack(SlackConfiguration configuration) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(configuration.apiUrl());
        config.setHttpClientReadTimeoutMillis(WAIT);
        config.setHttpClientWriteTimeoutMillis(WAIT);
        config.setHttpClientCallTimeoutMillis(WAIT_FOR_ALL);
        config.setStatsEnabled(false);
        // these log whole bodies
        config.getHttpClientResponseHandlers().clear();
        if (isLoopback(configuration.apiUrl())) {
            config.setProxyUrl(null);
        }
        var client = SlackHttpClient.buildOkHttpClient(config, Map.of("whoowns", "1"))
                .newBuilder()
                .addInterceptor(new Patience())
                .build();
        return Slack.getInstance(config, new SlackHttpClient(client));
    }

    private static boolean isLoopback(String url) {
        var host = String.valueOf(URI.create(url).getHost());
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
