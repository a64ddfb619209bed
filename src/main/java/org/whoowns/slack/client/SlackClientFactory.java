package org.whoowns.slack.client;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.whoowns.slack.SlackConfiguration;
import org.whoowns.slack.client.http.CallLimiter;
import org.whoowns.slack.client.http.ChannelRateLimiter;
import org.whoowns.slack.client.http.LazyOkHttpClient;
import org.whoowns.slack.client.http.MetricsInterceptor;
import org.whoowns.slack.client.http.RetryInterceptor;
import org.whoowns.slack.client.http.Sleeper;

/// Makes the one client of Slack's Web API of the process; each brings threads that never end.
@Factory
final class SlackClientFactory {

    @Singleton
    @Bean(preDestroy = "close")
    Slack slack(SlackConfiguration configuration, SlackClientConfiguration calls, MeterRegistry meters) {
        return slack(configuration.apiUrl(), calls, meters, Thread::sleep);
    }

    static Slack slack(String apiUrl, SlackClientConfiguration calls, MeterRegistry meters, Sleeper sleeper) {
        var wait = (int) calls.patience().toMillis();
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(apiUrl);
        config.setHttpClientReadTimeoutMillis(wait);
        config.setHttpClientWriteTimeoutMillis(wait);
        config.setHttpClientCallTimeoutMillis((int) calls.longest().toMillis());
        config.setStatsEnabled(false);
        // these log whole bodies
        config.getHttpClientResponseHandlers().clear();
        if (SlackConfiguration.isLoopback(apiUrl)) {
            config.setProxyUrl(null);
        }
        var limiter = new CallLimiter(calls.places(), calls.ways(), calls.patience(), meters);
        var client = new LazyOkHttpClient(() -> SlackHttpClient.buildOkHttpClient(config, Map.of("whoowns", "1"))
                .newBuilder()
                .connectTimeout(calls.patience())
                // it would repeat a post that may have gone through
                .retryOnConnectionFailure(false)
                .addInterceptor(new MetricsInterceptor(meters))
                .addInterceptor(limiter::enter)
                .addInterceptor(new RetryInterceptor(sleeper, RandomGenerator.getDefault()))
                .addInterceptor(new ChannelRateLimiter(
                        calls.pace(), calls.patience(), TimeMeter.SYSTEM_NANOTIME, BlockingStrategy.PARKING))
                .addInterceptor(limiter::go));
        return Slack.getInstance(config, new SlackHttpClient(client));
    }
}
