package org.whoowns.playground;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.whoowns.FreePorts;
import org.whoowns.answering.TestAnswerers;

/// Starts the local workspace on a free port, connected to a stub app.
final class LocalWorkspaceFixture {
    private LocalWorkspaceFixture() {}

    static EmbeddedServer start(StubApp app) {
        return FreePorts.start(1, ports -> start(app, ports.getFirst()));
    }

    private static EmbeddedServer start(StubApp app, int port) {
        var context = ApplicationContext.builder(Map.of(
                        "micronaut.server.port",
                        port,
                        "micronaut.server.host",
                        "127.0.0.1",
                        "endpoints.all.port",
                        "-1",
                        "whoowns.data",
                        "target/test-data",
                        "playground.enabled",
                        true,
                        "playground.signing-secret",
                        StubApp.SECRET,
                        "playground.bot-token",
                        StubApp.TOKEN,
                        "playground.events-url",
                        app.url().toString(),
                        "playground.timeout",
                        "1m"))
                .singletons(TestAnswerers.shippedLoad())
                .build();
        // the app, which is not there, would say so
        context.registerSingleton(BooleanSupplier.class, () -> true, Qualifiers.byName("local-mode"));
        return context.start().getBean(EmbeddedServer.class).start();
    }
}
