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
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/// HTTP client that sends requests to the app and enforces Slack's response time limit. Thread-safe.
public final class RequestSender implements AutoCloseable {
    private final HttpClient client;
    private final URI app;
    private final Duration timeout;
    private final RequestSigner signer;
    private final InstantSource clock;

    public RequestSender(URI app, Duration timeout, RequestSigner signer, InstantSource clock) {
        this.app = app;
        this.timeout = timeout;
        this.signer = signer;
        this.clock = clock;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    public AppResponse send(OutgoingRequest request) {
        return send(signer.sign(request, clock.instant()));
    }

    public AppResponse send(SignedRequest request) {
        HttpRequest.Builder http = HttpRequest.newBuilder(app).POST(BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(http::setHeader);
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(http.build(), BodyHandlers.ofByteArray());
        try {
            return answered(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
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
                decompress(response.body(), headers.getOrDefault("content-encoding", "")), StandardCharsets.UTF_8);
        return new AppResponse.Answered(response.statusCode(), headers, body);
    }

    private static byte[] decompress(byte[] body, String encoding) throws IOException {
        try (InputStream plain = switch (encoding) {
            case "gzip" -> new GZIPInputStream(new ByteArrayInputStream(body));
            case "deflate" -> new InflaterInputStream(new ByteArrayInputStream(body));
            default -> new ByteArrayInputStream(body);
        }) {
            return plain.readAllBytes();
        }
    }
}
