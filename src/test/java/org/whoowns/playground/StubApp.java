package org.whoowns.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.app_backend.SlackSignature;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.whoowns.playground.blockkit.SlackJson;

/// Stub of an app, which records requests and sends canned responses.
final class StubApp implements AutoCloseable {
    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    static final String TOKEN = "xoxb-playground";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private volatile Function<Seen, Answer> behaviour = request -> Answer.EMPTY;

    StubApp() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/slack/events", this::handle);
        server.start();
    }

    record Seen(Map<String, String> headers, String body) {
        Map<String, String> form() {
            Map<String, String> form = new LinkedHashMap<>();
            for (String field : body.split("&", -1)) {
                String[] parts = field.split("=", 2);
                form.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
            }
            return form;
        }

        /// The JSON of an event, or of an interaction.
        JsonNode json() {
            String json = body.startsWith("payload=") ? form().getOrDefault("payload", "") : body;
            return SlackJson.read(json).orElseThrow();
        }

        boolean hasValidSignature() {
            String timestamp = headers.getOrDefault("x-slack-request-timestamp", "");
            String expected = new SlackSignature.Generator(SECRET).generate(timestamp, body);
            return expected != null && expected.equals(headers.get("x-slack-signature"));
        }

        private static String decoded(String text) {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }
    }

    record Answer(int status, String contentType, String body, Map<String, String> headers) {
        static final Answer EMPTY = new Answer(200, "text/plain", "", Map.of());

        static Answer json(String body) {
            return new Answer(200, "application/json; charset=utf-8", body, Map.of());
        }

        static Answer text(String body) {
            return new Answer(200, "text/plain; charset=utf-8", body, Map.of());
        }

        static Answer status(int status) {
            return new Answer(status, "text/plain", "", Map.of());
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events");
    }

    void respondWith(Function<Seen, Answer> behaviour) {
        this.behaviour = behaviour;
    }

    void respondWith(Answer answer) {
        respondWith(request -> answer);
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    Seen last() {
        return seen.getLast();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange http) throws IOException {
        try (http) {
            Map<String, String> headers = new LinkedHashMap<>();
            http.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            Seen request = new Seen(headers, new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            seen.add(request);
            Answer answer = behaviour.apply(request);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            http.getResponseHeaders().set("Content-Type", answer.contentType());
            answer.headers().forEach(http.getResponseHeaders()::set);
            http.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            http.getResponseBody().write(body);
        }
    }
}
