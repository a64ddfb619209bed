package org.whoowns.slack.install.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Address that a request came from: of IPv4 the address, of IPv6 the /64 network, since one client has all of it.
record ClientAddress(String network) {

    private static final int NETWORK_BYTES = 8;

    /// Each proxy appends the address that called it to `X-Forwarded-For`, so the entries of our proxies are the last
    /// ones; a client can put anything in front of them.
    ///
    /// @param connection the other end of the connection
    /// @param forwardedFor the values of `X-Forwarded-For`
    /// @param proxies how many reverse proxies there are
    static ClientAddress of(@Nullable InetSocketAddress connection, List<String> forwardedFor, int proxies) {
        var direct = connection == null ? null : connection.getAddress();
        var hops = new ArrayList<String>();
        forwardedFor.forEach(value -> hops.addAll(Arrays.asList(value.split(",", -1))));
        var index = hops.size() - proxies;
        // fewer entries than proxies: the request came past them
        var forwarded = proxies == 0 || index < 0 ? null : parse(hops.get(index).strip());
        return of(forwarded == null ? direct : forwarded);
    }

    private static ClientAddress of(@Nullable InetAddress address) {
        return switch (address) {
            case null -> new ClientAddress("");
            case Inet6Address v6 -> new ClientAddress(HexFormat.of().formatHex(v6.getAddress(), 0, NETWORK_BYTES));
            case InetAddress v4 -> new ClientAddress(v4.getHostAddress());
        };
    }

    /// Null if it is no address.
    private static @Nullable InetAddress parse(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
