package org.whoowns.playground.requests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/// Brings requests to the app's URL and waits for the answer, no longer than Slack does. Thread-safe.
public final class RequestSender implements AutoCloseable {
    private final HttpClient client;
    private final URI app;
    private final Duration patience;

    public RequestSender(URI app, Duration patience) {
        this.app = app;
        this.patience = patience;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    public AppResponse deliver(SignedRequest request) {
        HttpRequest.Builder http = HttpRequest.newBuilder(app).POST(BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(http::setHeader);
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(http.build(), BodyHandlers.ofByteArray());
        try {
            return answered(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException ignored) {
            answer.cancel(true);
            return new AppResponse.Late();
        } catch (ExecutionException | IOException ignored) {
            return new AppResponse.Unreached();
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
            return new AppResponse.Unreached();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private static AppResponse answered(HttpResponse<byte[]> response) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, String.join(",", values)));
        String body = new String(
                unpacked(response.body(), headers.getOrDefault("content-encoding", "")), StandardCharsets.UTF_8);
        return new AppResponse.Answered(response.statusCode(), headers, body);
    }

    private static byte[] unpacked(byte[] body, String encoding) throws IOException {
        try (InputStream plain = switch (encoding) {
            case "gzip" -> new GZIPInputStream(new ByteArrayInputStream(body));
            case "deflate" -> new InflaterInputStream(new ByteArrayInputStream(body));
            default -> new ByteArrayInputStream(body);
        }) {
            return plain.readAllBytes();
        }
    }
}
