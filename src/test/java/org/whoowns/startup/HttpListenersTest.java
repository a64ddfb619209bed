package org.whoowns.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.slack.SlackAppFixture;

@Tag("app")
class HttpListenersTest {

    @Test
    void keepsHealthAndMetricsOnTheLoopbackAddress() throws Exception {
        try (var app = SlackAppFixture.open(Map.of("micronaut.server.host", "0.0.0.0"));
                var client = HttpClient.newHttpClient()) {
            var management = app.getApplicationContext().getRequiredProperty("endpoints.all.port", Integer.class);
            var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/health/liveness"))
                    .build();
            assertThat(client.send(health, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
            var outside = outsideAddress();
            if (outside.isPresent()) {
                assertThat(isOpen(outside.get(), app.getPort())).isTrue();
                assertThat(isOpen(outside.get(), management)).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "many", "3000", "123456"})
    void refusesAPortThatWouldMakeHealthAndMetricsPublic(String port) {
        assertThatThrownBy(() -> SlackAppFixture.open(Map.of("endpoints.all.port", port, "micronaut.server.port", 3000))
                        .close())
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("MANAGEMENT_PORT has to be a port number other than PORT");
    }

    private static Optional<InetAddress> outsideAddress() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst();
    }

    private static boolean isOpen(InetAddress address, int port) {
        try (var socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
