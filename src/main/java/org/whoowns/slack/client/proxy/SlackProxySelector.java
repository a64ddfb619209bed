package org.whoowns.slack.client.proxy;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.whoowns.slack.SlackConfiguration;

/// Proxy selector that bypasses the proxy for this machine.
final class SlackProxySelector extends ProxySelector {

    private static final int HTTPS = 443;

    /// Chooses a proxy by host and port.
    @FunctionalInterface
    interface Choice {
        Proxy of(String host, int port);
    }

    private final Choice choice;

    SlackProxySelector(Choice choice) {
        this.choice = choice;
    }

    /// What another selector chooses for the scheme.
    static Proxy ask(ProxySelector other, String scheme, String host, int port) {
        return other.select(URI.create(scheme + "://" + host + ":" + port + "/")).stream()
                .findFirst()
                .orElse(Proxy.NO_PROXY);
    }

    @Override
    public List<Proxy> select(URI uri) {
        if (uri.getHost() == null || SlackConfiguration.isLoopback(uri.toString())) {
            return List.of(Proxy.NO_PROXY);
        }
        return List.of(choice.of(uri.getHost(), uri.getPort() < 0 ? HTTPS : uri.getPort()));
    }

    /// Not needed: the next call tries the proxy again.
    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
}
