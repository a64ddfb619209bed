package org.whoowns.slack.client;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/// HTTP proxy between the app and Slack, with optional Basic authentication.
///
/// Slack's SDK reads the same settings, but rejects passwords with `:` or `@` and repeats a wrong one without end.
final class HttpProxy implements Authenticator {

    private static final String AUTHORIZATION = "Proxy-Authorization";

    private final @Nullable Proxy proxy;
    private final String user;
    private final String password;

    /// @param proxy null if the JDK selects it
    private HttpProxy(@Nullable Proxy proxy, String user, String password) {
        this.proxy = proxy;
        this.user = user;
        this.password = password;
    }

    /// The first that is set: `https.proxyHost`, `http.proxyHost`, `HTTPS_PROXY`, `HTTP_PROXY`.
    static Optional<HttpProxy> configured(Properties properties, Map<String, String> environment) {
        return Stream.of(
                        ofProperties("https", properties),
                        ofProperties("http", properties),
                        ofVariable(environment.get("HTTPS_PROXY")),
                        ofVariable(environment.get("HTTP_PROXY")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<HttpProxy> ofProperties(String scheme, Properties properties) {
        var host = properties.getProperty(scheme + ".proxyHost", "").strip();
        var port = properties.getProperty(scheme + ".proxyPort", "80").strip();
        return host.isEmpty()
                ? Optional.empty()
                : Optional.of(new HttpProxy(
                        // for HTTPS the JDK applies its own properties, including http.nonProxyHosts
                        scheme.equals("https") ? null : at(host, Integer.parseInt(port)),
                        properties.getProperty(scheme + ".proxyUser", ""),
                        properties.getProperty(scheme + ".proxyPassword", "")));
    }

    private static Optional<HttpProxy> ofVariable(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        var url = HttpUrl.parse(value.contains("://") ? value.strip() : "http://" + value.strip());
        if (url == null) {
            // not quoted, since it may contain a password
            throw new IllegalArgumentException(
                    "HTTPS_PROXY has to be an address such as http://user:password@host:80.");
        }
        return Optional.of(new HttpProxy(at(url.host(), url.port()), url.username(), url.password()));
    }

    private static Proxy at(String host, int port) {
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
    }

    void applyTo(OkHttpClient.Builder client) {
        client.proxy(proxy).proxyAuthenticator(this);
    }

    /// Sends the password once; if the proxy asks again, it is wrong.
    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) {
        var request = response.request();
        return user.isEmpty() || request.header(AUTHORIZATION) != null
                ? null
                : request.newBuilder()
                        .header(AUTHORIZATION, Credentials.basic(user, password, StandardCharsets.UTF_8))
                        .build();
    }
}
