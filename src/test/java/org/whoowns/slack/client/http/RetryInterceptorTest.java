package org.whoowns.slack.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryInterceptorTest {

    private final List<Duration> waited = new ArrayList<>();
    private final AtomicLong now = new AtomicLong();
    private final RetryInterceptor retry = new RetryInterceptor(this::sleep, now::get, new Random(1));
    private final Interceptor.Chain chain = mock(Interceptor.Chain.class);
    private Request request = request("chat.postMessage");

    @BeforeEach
    void ask() {
        when(chain.request()).thenAnswer(_ -> request);
        when(chain.call()).thenReturn(mock(Call.class));
    }

    @Test
    void honoursRetryAfter() throws IOException {
        when(chain.proceed(any())).thenReturn(busy("3"), busy("1"), response(200, null));

        assertThat(retry.intercept(chain).code()).isEqualTo(200);
        assertThat(waited).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(1));
    }

    @Test
    void waitsForALongPause() throws IOException {
        when(chain.proceed(any())).thenReturn(busy("25"), response(200, null));

        assertThat(retry.intercept(chain).code()).isEqualTo(200);
        assertThat(waited).containsExactly(Duration.ofSeconds(25));
    }

    @Test
    void givesUpWhenNobodyWaitsAnyLonger() throws IOException {
        when(chain.proceed(any())).thenAnswer(_ -> busy("4"));

        assertThat(retry.intercept(chain).code()).isEqualTo(429);
        assertThat(waited).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({"chat.postMessage, 31", "views.open, 3", "apps.connections.open, 1"})
    void doesNotWaitLongerThanTheCallIsWorth(String method, String retryAfter) throws IOException {
        request = request(method);
        when(chain.proceed(any())).thenReturn(busy(retryAfter));

        assertThat(retry.intercept(chain).code()).isEqualTo(429);
        assertThat(waited).isEmpty();
    }

    @Test
    void waitsForTheRestOfAPause() throws IOException {
        when(chain.proceed(any()))
                .thenThrow(new PausedException(Duration.ofSeconds(20)))
                .thenReturn(response(200, null));

        assertThat(retry.intercept(chain).code()).isEqualTo(200);
        assertThat(waited).containsExactly(Duration.ofSeconds(20));
    }

    @Test
    void givesUpAtOnceDuringALongPause() throws IOException {
        when(chain.proceed(any())).thenThrow(new PausedException(Duration.ofSeconds(40)));

        assertThatThrownBy(() -> retry.intercept(chain)).isInstanceOf(PausedException.class);
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

    @Test
    void leavesASilentConnectionToItsOwnSchedule() throws IOException {
        request = request("apps.connections.open");
        when(chain.proceed(any())).thenThrow(new SocketTimeoutException("timeout"));

        assertThatThrownBy(() -> retry.intercept(chain)).hasMessage("timeout");
        assertThat(waited).isEmpty();
    }

    private void sleep(Duration time) {
        waited.add(time);
        now.addAndGet(time.toNanos());
    }

    private static Request request(String method) {
        return new Request.Builder().url("http://127.0.0.1/api/" + method).build();
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
