package org.whoowns.slack.client;

import com.github.benmanes.caffeine.cache.Ticker;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import com.slack.api.util.http.UserAgentInterceptor;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.ProxySelector;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.whoowns.slack.SlackConfiguration;
import org.whoowns.slack.client.http.CallLimiter;
import org.whoowns.slack.client.http.ChannelRateLimiter;
import org.whoowns.slack.client.http.HttpsInterceptor;
import org.whoowns.slack.client.http.LazyOkHttpClient;
import org.whoowns.slack.client.http.MetricsInterceptor;
import org.whoowns.slack.client.http.PauseInterceptor;
import org.whoowns.slack.client.http.RetryInterceptor;
import org.whoowns.slack.client.http.Sleeper;
import org.whoowns.slack.client.proxy.HttpProxy;

/// Factory of the OkHttp client for Slack and of the Web API client on top of it.
@Factory
final class SlackClientFactory {

    /// Created at the start, so that a malformed setting is noticed then.
    @Context
    HttpProxy proxy(SlackConfiguration configuration) {
        return SlackConfiguration.isLoopback(configuration.apiUrl())
                ? HttpProxy.none()
                : HttpProxy.configured(System.getProperties(), System.getenv(), ProxySelector.getDefault());
    }

    /// Shared by Web API calls, response URLs and WebSockets, so that they have the same TLS and proxy configuration.
    @Singleton
    OkHttpClient httpClient(SlackClientConfiguration calls, HttpProxy proxy) {
        var client = new OkHttpClient.Builder()
                // WebSockets are read on these; OkHttp's own would keep the JVM alive
                .dispatcher(new Dispatcher(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("okhttp-", 0).factory())))
                .addInterceptor(new UserAgentInterceptor(Map.of("whoowns", "1")))
                .addInterceptor(new HttpsInterceptor())
                .followRedirects(false)
                .followSslRedirects(false)
                // it would repeat a post that may have succeeded
                .retryOnConnectionFailure(false)
                .connectTimeout(calls.patience())
                .readTimeout(calls.patience())
                .writeTimeout(calls.patience())
                .callTimeout(calls.longest());
        proxy.applyTo(client);
        return client.build();
    }

    @Singleton
    @Bean(preDestroy = "close")
    Slack slack(
            SlackConfiguration configuration,
            SlackClientConfiguration calls,
            MeterRegistry meters,
            Provider<OkHttpClient> http) {
        return slack(configuration.apiUrl(), calls, meters, http, Thread::sleep, Ticker.systemTicker());
    }

    static Slack slack(
            String apiUrl,
            SlackClientConfiguration calls,
            MeterRegistry meters,
            Provider<OkHttpClient> http,
            Sleeper sleeper,
            Ticker ticker) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(apiUrl);
        config.setStatsEnabled(false);
        // the default handlers log whole bodies
        config.getHttpClientResponseHandlers().clear();
        var limiter = new CallLimiter(calls.places(), calls.ways(), calls.patience(), meters);
        var pauses = new PauseInterceptor(ticker);
        var client = new LazyOkHttpClient(() -> http.get()
                .newBuilder()
                .addInterceptor(new MetricsInterceptor(meters))
                .addInterceptor(limiter::limitQueued)
                .addInterceptor(new RetryInterceptor(sleeper, ticker, RandomGenerator.getDefault()))
                // before a message takes its turn, and once more when it has it
                .addInterceptor(pauses)
                .addInterceptor(new ChannelRateLimiter(
                        calls.pace(), calls.turn(), TimeMeter.SYSTEM_NANOTIME, BlockingStrategy.PARKING))
                .addInterceptor(limiter::limitInFlight)
                .addInterceptor(pauses));
        return Slack.getInstance(config, new SlackHttpClient(client));
    }
}
