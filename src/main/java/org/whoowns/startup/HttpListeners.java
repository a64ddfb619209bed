package org.whoowns.startup;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration.NettyListenerConfiguration;
import jakarta.inject.Singleton;
import java.util.List;

/// Listeners of the HTTP server: the public one, and one for health and metrics with an address of its own.
///
/// Micronaut's implicit listener has the public address, and without a port it serves health and metrics publicly.
@Singleton
final class HttpListeners implements BeanCreatedEventListener<NettyHttpServerConfiguration> {

    private static final String LOOPBACK = "127.0.0.1";

    private final String managementPort;
    private final String managementHost;

    HttpListeners(
            @Property(name = "endpoints.all.port", defaultValue = "") String managementPort,
            @Property(name = "whoowns.management-host", defaultValue = "") String managementHost) {
        this.managementPort = managementPort.strip();
        this.managementHost = managementHost.isBlank() ? LOOPBACK : managementHost.strip();
    }

    @Override
    public NettyHttpServerConfiguration onCreated(BeanCreatedEvent<NettyHttpServerConfiguration> event) {
        var server = event.getBean();
        var port = server.getPort().orElseThrow();
        var open = NettyListenerConfiguration.createTcp(server.getHost().orElse(null), port, false, null, null);
        var management = NettyListenerConfiguration.createTcp(managementHost, managementPort(port), false, null, null);
        management.setExposeDefaultRoutes(false);
        server.setListeners(List.of(open, management));
        return server;
    }

    private int managementPort(int publicPort) {
        if (!managementPort.matches("-1|[0-9]{1,5}") || isSame(Integer.parseInt(managementPort), publicPort)) {
            throw new IllegalArgumentException("MANAGEMENT_PORT has to be a port number other than PORT, such as 8081,"
                    + " but is “" + managementPort + "”. Leave it out for the default.");
        }
        return Integer.parseInt(managementPort);
    }

    private static boolean isSame(int managementPort, int publicPort) {
        return managementPort > 0 && managementPort == publicPort;
    }
}
