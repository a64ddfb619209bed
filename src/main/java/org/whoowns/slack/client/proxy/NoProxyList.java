package org.whoowns.slack.client.proxy;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The hosts that are reached without a proxy, in the forms of `NO_PROXY` that curl and Go know: `*`, a domain with its
/// subdomains (`corp`, `.corp`, `*.corp`), an IP address or a block of them in CIDR notation, each but the last
/// optionally with a port, separated by commas or blanks.
final class NoProxyList {

    private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");
    private static final Pattern PORT = Pattern.compile("(\\[[^]]*]|[^:]*):([0-9]{1,5})");

    private final List<Predicate<InetSocketAddress>> rules;

    private NoProxyList(List<Predicate<InetSocketAddress>> rules) {
        this.rules = rules;
    }

    static NoProxyList of(String value) {
        return new NoProxyList(SEPARATOR
                .splitAsStream(value.toLowerCase(Locale.ROOT))
                .filter(entry -> !entry.isEmpty())
                .map(NoProxyList::rule)
                .toList());
    }

    boolean contains(String host, int port) {
        var address = address(host, port);
        return rules.stream().anyMatch(rule -> rule.test(address));
    }

    private static Predicate<InetSocketAddress> rule(String entry) {
        var ported = PORT.matcher(entry);
        if (ported.matches()) {
            var port = Integer.parseInt(ported.group(2));
            return rule(ported.group(1)).and(address -> address.getPort() == port);
        }
        var slash = entry.indexOf('/');
        if (slash > 0) {
            return block(entry.substring(0, slash), entry.substring(slash + 1));
        }
        var domain = address(entry.replaceFirst("^\\*?\\.", ""), 0).getHostString();
        return address -> entry.equals("*")
                || address.getHostString().equals(domain)
                || (address.isUnresolved() && address.getHostString().endsWith("." + domain));
    }

    private static Predicate<InetSocketAddress> block(String start, String prefix) {
        var first = address(start, 0);
        if (first.isUnresolved()) {
            return _ -> false;
        }
        try {
            var block = new IpSubnetFilterRule(first.getAddress(), Integer.parseInt(prefix), IpFilterRuleType.ACCEPT);
            return address -> !address.isUnresolved() && block.matches(address);
        } catch (IllegalArgumentException malformed) {
            return _ -> false;
        }
    }

    /// Resolved only if the host is an IP address.
    private static InetSocketAddress address(String host, int port) {
        var plain = host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|\\.$", "");
        return NetUtil.isValidIpV4Address(plain) || NetUtil.isValidIpV6Address(plain)
                ? new InetSocketAddress(plain, port)
                : InetSocketAddress.createUnresolved(plain, port);
    }
}
