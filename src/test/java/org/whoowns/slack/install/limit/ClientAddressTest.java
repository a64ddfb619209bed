package org.whoowns.slack.install.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0 | 198.51.100.7                      | 203.0.113.9
                    1 | 198.51.100.7                      | 198.51.100.7
                    1 | 192.0.2.1, 198.51.100.7           | 198.51.100.7
                    2 | 192.0.2.1, 198.51.100.7, 10.0.0.1 | 198.51.100.7
                    2 | 198.51.100.7                      | 203.0.113.9
                    1 | somebody                          | 203.0.113.9
                    1 | ''                                | 203.0.113.9
                    """)
    void believesOnlyTheEntriesOfItsProxies(int proxies, String forwardedFor, String expected) {
        assertThat(of("203.0.113.9", List.of(forwardedFor), proxies)).isEqualTo(new ClientAddress(expected));
    }

    @Test
    void readsRepeatedHeadersAsOne() {
        assertThat(of("203.0.113.9", List.of("192.0.2.1", "198.51.100.7"), 1))
                .isEqualTo(new ClientAddress("198.51.100.7"));
    }

    @Test
    void countsAnIpv6NetworkAsOneClient() {
        assertThat(of("2001:db8:1:2::1", List.of(), 0)).isEqualTo(of("2001:db8:1:2:ffff::9", List.of(), 0));
        assertThat(of("2001:db8:1:2::1", List.of(), 0)).isNotEqualTo(of("2001:db8:1:3::1", List.of(), 0));
    }

    private static ClientAddress of(String connection, List<String> forwardedFor, int proxies) {
        return ClientAddress.of(new InetSocketAddress(InetAddress.ofLiteral(connection), 1), forwardedFor, proxies);
    }
}
