package org.whoowns.slack.client.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpProxyTest {

    private static final String SLACK = "https://slack.test/api/auth.test";
    private static final Request REQUEST = new Request.Builder().url(SLACK).build();

    /// Stands for the JDK's selector: names its proxy after the scheme.
    private static final ProxySelector JDK = new ProxySelector() {
        @Override
        public List<Proxy> select(URI uri) {
            return List.of(proxy(uri.getScheme() + ".jdk.test", 1));
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
    };

    @Test
    void leavesTheChoiceToTheJdkIfNothingIsConfigured() {
        assertThat(chosen(client(Map.of(), Map.of("HTTPS_PROXY", " ")), SLACK)).isEqualTo(proxy("https.jdk.test", 1));
    }

    @Test
    void prefersPropertiesToVariables() {
        var variables = Map.of("HTTPS_PROXY", "http://other.test:80", "NO_PROXY", "*");

        assertThat(chosen(client(Map.of("https.proxyHost", "p", "http.proxyHost", "q"), variables), SLACK))
                .isEqualTo(proxy("https.jdk.test", 1));
        assertThat(chosen(client(Map.of("http.proxyHost", "q"), variables), SLACK))
                .as("also for https")
                .isEqualTo(proxy("http.jdk.test", 1));
        assertThat(chosen(client(Map.of("java.net.useSystemProxies", "true"), variables), SLACK))
                .isEqualTo(proxy("https.jdk.test", 1));
    }

    @Test
    void readsVariablesInOrder() {
        var names = List.of("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy");
        for (var first = 0; first < names.size(); first++) {
            var variables = new HashMap<String, String>(Map.of("all_proxy", "socks5://no.test"));
            names.subList(first, names.size()).forEach(name -> variables.put(name, "http://" + name + ".test:3128"));

            assertThat(String.valueOf(chosen(client(Map.of(), variables), SLACK)))
                    .containsIgnoringCase(names.get(first) + ".test");
        }
    }

    @Test
    void keepsToNoProxy() {
        var upper = client(Map.of(), Map.of("https_proxy", "p.test:3128", "NO_PROXY", "slack.test", "no_proxy", "x"));
        var lower = client(Map.of(), Map.of("HTTPS_PROXY", "p.test:3128", "no_proxy", "slack.test"));

        for (var client : List.of(upper, lower)) {
            assertThat(chosen(client, "https://wss.slack.test/link")).isEqualTo(Proxy.NO_PROXY);
            assertThat(chosen(client, "https://slack.com/")).isEqualTo(proxy("p.test", 3128));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/", "http://localhost/", "http://[::1]/"})
    void reachesThisMachineDirectly(String url) {
        assertThat(chosen(client(Map.of(), Map.of("HTTPS_PROXY", "p.test:3128")), url))
                .isEqualTo(Proxy.NO_PROXY);
        assertThat(chosen(client(Map.of("https.proxyHost", "p"), Map.of()), url))
                .isEqualTo(Proxy.NO_PROXY);
    }

    @Test
    void acceptsAnyPassword() {
        for (var scheme : List.of("https", "http")) {
            assertThat(password(
                            client(
                                    Map.of(
                                            scheme + ".proxyHost", "proxy.test",
                                            scheme + ".proxyUser", "ada",
                                            scheme + ".proxyPassword", "p@ss:word"),
                                    Map.of()),
                            REQUEST))
                    .isEqualTo(Credentials.basic("ada", "p@ss:word"));
        }
        for (var value : List.of("ada:p%40ss%3Aword@proxy.test:3128", "http://ada:p@ss:word@proxy.test:3128")) {
            assertThat(password(client(Map.of(), Map.of("http_proxy", value)), REQUEST))
                    .isEqualTo(Credentials.basic("ada", "p@ss:word"));
        }
    }

    @Test
    void sendsThePasswordOnce() {
        var told = REQUEST.newBuilder()
                .header("Proxy-Authorization", "Basic wrong")
                .build();

        assertThat(password(client(Map.of(), Map.of("HTTPS_PROXY", "http://ada:hush@proxy.test")), told))
                .isNull();
        assertThat(password(client(Map.of(), Map.of("HTTPS_PROXY", "http://proxy.test")), REQUEST))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ada:hush@proxy.test:port",
                "http://ada:hush/hush@proxy.test:80",
                "https://ada:hush@proxy.test:443",
                "socks5://ada:hush@proxy.test:1080",
                "http://"
            })
    void rejectsOtherAddressesWithoutQuotingThem(String value) {
        assertThatThrownBy(() -> client(Map.of(), Map.of("https_proxy", value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("https_proxy must be the address of an HTTP proxy, such as http://")
                .hasMessageNotContaining("hush");
    }

    private static OkHttpClient client(Map<String, String> properties, Map<String, String> environment) {
        var all = new Properties();
        all.putAll(properties);
        var client = new OkHttpClient.Builder();
        HttpProxy.configured(all, environment, JDK).applyTo(client);
        return client.build();
    }

    private static @Nullable Proxy chosen(OkHttpClient client, String url) {
        return client.proxySelector().select(URI.create(url)).getFirst();
    }

    private static Proxy proxy(String host, int port) {
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
    }

    /// The header sent after the proxy asked for authentication.
    private static @Nullable String password(OkHttpClient client, Request request) {
        try {
            var again = client.proxyAuthenticator()
                    .authenticate(
                            null,
                            new Response.Builder()
                                    .request(request)
                                    .protocol(Protocol.HTTP_1_1)
                                    .code(407)
                                    .message("")
                                    .build());
            return again == null ? null : again.header("Proxy-Authorization");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
