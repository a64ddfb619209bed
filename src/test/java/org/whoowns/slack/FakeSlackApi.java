package org.whoowns.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Fake Slack Web API for any number of workspaces, with scripted responses and a record of its calls.
public final class FakeSlackApi implements AutoCloseable {

    /// A recorded call.
    public record Asked(String method, String token, Map<String, String> form) {}

    private static final String POST = "chat.postMessage";

    private final HttpServer server;
    private final Map<String, Function<Asked, String>> answers = new ConcurrentHashMap<>();
    private final Map<String, Duration> limits = new ConcurrentHashMap<>();
    private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();

    public FakeSlackApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
    }

    /// Scripts the response of a method; the default is `ok: true`.
    public FakeSlackApi answers(String method, Function<Asked, String> answer) {
        answers.put(method, answer);
        return this;
    }

    /// Answers a method with status 429, or as before if the pause is zero.
    public FakeSlackApi limits(String method, Duration retryAfter) {
        limits.put(method, retryAfter);
        return this;
    }

    /// Drops the calls that no test has read.
    public void forgetCalls() {
        asked.clear();
    }

    /// The next call of the method; skips other calls.
    public Asked await(String method) throws InterruptedException {
        for (var next = poll(); ; next = poll()) {
            if (next.method().equals(method)) {
                return next;
            }
        }
    }

    private Asked poll() throws InterruptedException {
        var next = asked.poll(10, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("waited in vain for a call");
        }
        return next;
    }

    /// The next post with the token; skips other calls.
    public Asked awaitPost(String token) throws InterruptedException {
        for (var next = await(POST); ; next = await(POST)) {
            if (next.token().equals(token)) {
                return next;
            }
        }
    }

    /// The number of unread posts.
    public long posts() {
        return calls(POST);
    }

    /// The number of unread calls of the method.
    public long calls(String method) {
        return asked.stream().filter(each -> each.method().equals(method)).count();
    }

    /// The number of unread posts with the token.
    public long posts(String token) {
        return asked.stream()
                .filter(each -> each.method().equals(POST) && each.token().equals(token))
                .count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var call = new Asked(
                exchange.getRequestURI().getPath().replaceFirst("^/api/", ""),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                        .replaceFirst("^Bearer ", ""),
                form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        asked.add(call);
        var body = answers.getOrDefault(call.method(), _ -> "{\"ok\":true}")
                .apply(call)
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        var limit = limits.getOrDefault(call.method(), Duration.ZERO);
        if (limit.isPositive()) {
            exchange.getResponseHeaders().set("Retry-After", String.valueOf(limit.toSeconds()));
        }
        exchange.sendResponseHeaders(limit.isPositive() ? 429 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Map<String, String> form(String body) {
        var form = new HashMap<String, String>();
        for (var field : body.split("&", -1)) {
            var parts = field.split("=", 2);
            if (parts.length == 2) {
                form.put(
                        URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
