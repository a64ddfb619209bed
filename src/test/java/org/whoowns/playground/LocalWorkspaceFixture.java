package org.whoowns.playground;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;

/// Starts the local workspace on a free port, with a stub app at the other end.
final class LocalWorkspaceFixture {
    private LocalWorkspaceFixture() {}

    static EmbeddedServer start(StubApp app) throws IOException {
        return ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "micronaut.server.port",
                        freePort(),
                        "micronaut.server.host",
                        "127.0.0.1",
                        "endpoints.all.port",
                        freePort(),
                        "whoowns.data",
                        "target/test-data",
                        "playground.enabled",
                        true,
                        "playground.signing-secret",
                        StubApp.SECRET,
                        "playground.bot-token",
                        StubApp.TOKEN,
                        "playground.events-url",
                        app.url().toString()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
