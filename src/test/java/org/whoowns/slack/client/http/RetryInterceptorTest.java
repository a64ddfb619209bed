package org.whoowns.slack.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetryInterceptorTest {

    private final List<Duration> waited = new ArrayList<>();
    private final RetryInterceptor retry = new RetryInterceptor(waited::add, new Random(1));
    private final Interceptor.Chain chain = mock(Interceptor.Chain.class);
    private final Request request =
            new Request.Builder().url("http://127.0.0.1/api/chat.postMessage").build();

    @BeforeEach
    void ask() {
        when(chain.request()).thenReturn(request);
        when(chain.call()).thenReturn(mock(Call.class));
    }

    @Test
    void honoursRetryAfter() throws IOException {
        when(chain.proceed(any())).thenReturn(busy("3"), busy("1"), response(200, null));

        assertThat(retry.intercept(chain).code()).isEqualTo(200);
        assertThat(waited).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(1));
    }

    @Test
    void givesUpAfterThreeAttempts() throws IOException {
        when(chain.proceed(any())).thenAnswer(_ -> busy("1"));

        assertThat(retry.intercept(chain).code()).isEqualTo(429);
        assertThat(waited).hasSize(2);
    }

    @Test
    void doesNotWaitLongerThanTheMaximum() throws IOException {
        when(chain.proceed(any())).thenReturn(busy("600"));

        assertThat(retry.intercept(chain).code()).isEqualTo(429);
        assertThat(waited).isEmpty();
    }

    @Test
    void waitsASecondWithoutRetryAfter() throws IOException {
        when(chain.proceed(any())).thenReturn(busy(null), busy("soon"), response(200, null));

        assertThat(retry.intercept(chain).code()).isEqualTo(200);
        assertThat(waited).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void doesNotRetryAPostAfterAServerError() throws IOException {
        when(chain.proceed(any())).thenReturn(response(500, null));

        assertThat(retry.intercept(chain).code()).isEqualTo(500);
        assertThat(waited).isEmpty();
    }

    private Response busy(@Nullable String retryAfter) {
        return response(429, retryAfter);
    }

    private Response response(int status, @Nullable String retryAfter) {
        var response = new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(status)
                .message("")
                .body(ResponseBody.create("", null));
        return (retryAfter == null ? response : response.header("Retry-After", retryAfter)).build();
    }
}
