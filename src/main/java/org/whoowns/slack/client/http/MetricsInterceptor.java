package org.whoowns.slack.client.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/// OkHttp interceptor that times calls to Slack by method and outcome.
public final class MetricsInterceptor implements Interceptor {

    private static final int START_OF_BODY = 64;

    private final MeterRegistry meters;

    public MetricsInterceptor(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var timer = Timer.start(meters);
        var method = ApiMethod.of(chain.request()).method();
        try {
            var response = chain.proceed(chain.request());
            stop(timer, method, outcome(response));
            return response;
        } catch (PausedException paused) {
            stop(timer, method, "limited");
            throw paused;
        } catch (OverloadException full) {
            stop(timer, method, "overloaded");
            throw full;
        } catch (IOException failure) {
            stop(timer, method, "unreachable");
            throw failure;
        }
    }

    private void stop(Timer.Sample timer, String method, String outcome) {
        timer.stop(meters.timer("whoowns.slack.calls", "method", method, "outcome", outcome));
    }

    private static String outcome(Response response) throws IOException {
        if (RetryAfter.isAsked(response)) {
            return "limited";
        }
        if (!response.isSuccessful()) {
            return "failed";
        }
        var start = response.peekBody(START_OF_BODY).string().replace(" ", "");
        return start.startsWith("{\"ok\":false") ? "refused" : "ok";
    }
}
