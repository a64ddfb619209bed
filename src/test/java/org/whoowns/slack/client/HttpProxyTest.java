package org.whoowns.slack.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.Map;
import java.util.Properties;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HttpProxyTest {

    private static final Request REQUEST =
            new Request.Builder().url("https://slack.test/").build();

    @Test
    void isEmptyIfNotConfigured() {
        assertThat(HttpProxy.configured(new Properties(), Map.of("HTTPS_PROXY", " ")))
                .isEmpty();
    }

    @Test
    void prefersPropertiesToVariables() {
        var client = client(
                Map.of("http.proxyHost", "proxy.test", "http.proxyPort", "3128"),
                Map.of("HTTPS_PROXY", "http://other.test:80"));

        assertThat(client.proxy()).isEqualTo(proxy("proxy.test", 3128));
    }

    @Test
    void leavesHttpsPropertiesToTheJdk() {
        var client = client(
                Map.of("https.proxyHost", "proxy.test", "http.proxyHost", "other.test", "https.proxyUser", "ada"),
                Map.of());

        assertThat(client.proxy()).isNull();
        assertThat(password(client, REQUEST)).isEqualTo(Credentials.basic("ada", ""));
    }

    @Test
    void acceptsAnyPassword() {
        assertThat(password(
                        client(
                                Map.of(
                                        "http.proxyHost", "proxy.test",
                                        "http.proxyUser", "ada",
                                        "http.proxyPassword", "p@ss:word"),
                                Map.of()),
                        REQUEST))
                .isEqualTo(Credentials.basic("ada", "p@ss:word"));
        assertThat(password(client(Map.of(), Map.of("HTTP_PROXY", "ada:p%40ss%3Aword@proxy.test:3128")), REQUEST))
                .isEqualTo(Credentials.basic("ada", "p@ss:word"));
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

    @Test
    void rejectsInvalidAddressesWithoutQuotingThem() {
        assertThatThrownBy(() -> client(Map.of(), Map.of("HTTPS_PROXY", "http://ada:hush@proxy.test:port")))
                .hasMessageContaining("HTTPS_PROXY")
                .hasMessageNotContaining("hush");
    }

    private static OkHttpClient client(Map<String, String> properties, Map<String, String> environment) {
        var all = new Properties();
        all.putAll(properties);
        var client = new OkHttpClient.Builder();
        HttpProxy.configured(all, environment).orElseThrow().applyTo(client);
        return client.build();
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
