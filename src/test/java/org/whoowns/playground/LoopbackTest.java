package org.whoowns.playground;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("app")
class LoopbackTest {
    private static StubApp app;
    private static EmbeddedServer server;

    @BeforeAll
    static void open() throws IOException {
        app = new StubApp();
        server = LocalWorkspaceFixture.start(app);
    }

    @AfterAll
    static void close() {
        server.close();
        app.close();
    }

    @Test
    void servesThePageWithSecurityHeaders() throws IOException {
        String response = send("GET / HTTP/1.1\r\nHost: localhost:" + server.getPort());
        assertThat(response)
                .startsWith("HTTP/1.1 200")
                .contains("Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("X-Content-Type-Options: nosniff");
    }

    @Test
    void rejectsForeignHosts() throws IOException {
        assertThat(send("GET / HTTP/1.1\r\nHost: evil.example")).startsWith("HTTP/1.1 421");
        assertThat(send("GET /workspace/stream HTTP/1.1\r\nHost: evil.example:3000"))
                .startsWith("HTTP/1.1 421");
        assertThat(send("GET / HTTP/1.1\r\nHost: localhost.evil.example")).startsWith("HTTP/1.1 421");
    }

    @Test
    void rejectsCrossOriginPosts() throws IOException {
        String host = "localhost:" + server.getPort();
        assertThat(post(host, "")).startsWith("HTTP/1.1 403");
        assertThat(post(host, "\r\nOrigin: https://evil.example")).startsWith("HTTP/1.1 403");
        assertThat(post(host, "\r\nOrigin: null")).startsWith("HTTP/1.1 403");
        assertThat(post(host, "\r\nOrigin: http://localhost:1")).startsWith("HTTP/1.1 403");
        assertThat(app.seen()).isEmpty();
        assertThat(post(host, "\r\nOrigin: http://" + host)).startsWith("HTTP/1.1 204");
        assertThat(app.seen()).hasSize(1);
    }

    private static String post(String host, String origin) throws IOException {
        String body = "text=%2Fwhoowns+x";
        return send(
                "POST /workspace/say?as=maya&in=checkout HTTP/1.1\r\nHost: " + host + origin
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length(),
                body);
    }

    private static String send(String head) throws IOException {
        return send(head, "");
    }

    private static String send(String head, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.getOutputStream()
                    .write((head + "\r\nConnection: close\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
