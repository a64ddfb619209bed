package org.whoowns.slack.client.proxy;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/// HTTP proxy between the app and Slack, with optional Basic authentication. Never used for this machine itself.
///
/// The first of these that is set counts, together with its own exceptions: the JDK's properties (`https.proxyHost`,
/// `http.proxyHost` or `java.net.useSystemProxies`, with `http.nonProxyHosts`), or the variables (`HTTPS_PROXY`,
/// `https_proxy`, `HTTP_PROXY`, `http_proxy`, with `NO_PROXY` or `no_proxy`).
///
/// Slack's SDK reads some of the same settings, but rejects passwords with `:` or `@` and repeats a wrong one without
/// end.
public final class HttpProxy implements Authenticator {

    private static final String AUTHORIZATION = "Proxy-Authorization";
    private static final List<String> VARIABLES = List.of("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy");
    private static final List<String> EXCEPTIONS = List.of("NO_PROXY", "no_proxy");

    private final ProxySelector selector;
    private final String user;
    private final String password;

    private HttpProxy(ProxySelector selector, String user, String password) {
        this.selector = selector;
        this.user = user;
        this.password = password;
    }

    /// Never a proxy.
    public static HttpProxy none() {
        return new HttpProxy(new SlackProxySelector((_, _) -> Proxy.NO_PROXY), "", "");
    }

    /// @param jdk applies the JDK's properties
    /// @throws IllegalArgumentException if a variable has no proxy's address; tells the operator which one
    public static HttpProxy configured(Properties properties, Map<String, String> environment, ProxySelector jdk) {
        var variable = first(VARIABLES, environment);
        return variable == null || isSet(properties)
                ? ofProperties(properties, jdk)
                : ofVariable(variable, environment);
    }

    private static boolean isSet(Properties properties) {
        return !properties.getProperty("https.proxyHost", "").isBlank()
                || !properties.getProperty("http.proxyHost", "").isBlank()
                || Boolean.parseBoolean(properties.getProperty("java.net.useSystemProxies"));
    }

    /// The JDK's selector also knows the system's proxies and SOCKS.
    private static HttpProxy ofProperties(Properties properties, ProxySelector jdk) {
        // for HTTPS the JDK ignores http.proxyHost, which many set alone
        var scheme = properties.getProperty("https.proxyHost", "").isBlank()
                        && !properties.getProperty("http.proxyHost", "").isBlank()
                ? "http"
                : "https";
        return new HttpProxy(
                new SlackProxySelector((host, port) -> SlackProxySelector.ask(jdk, scheme, host, port)),
                properties.getProperty(scheme + ".proxyUser", ""),
                properties.getProperty(scheme + ".proxyPassword", ""));
    }

    private static HttpProxy ofVariable(String variable, Map<String, String> environment) {
        var value = environment.getOrDefault(variable, "").strip();
        var url = HttpUrl.parse(value.contains("://") ? value : "http://" + value);
        if (url == null || url.isHttps()) {
            // not quoted, since it may contain a password
            throw new IllegalArgumentException(variable
                    + " must be the address of an HTTP proxy, such as http://user:password@host:3128, with special"
                    + " characters of the password percent-encoded. The proxy itself can't be reached over https:// or"
                    + " SOCKS.");
        }
        var proxy = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(url.host(), url.port()));
        var exceptions = first(EXCEPTIONS, environment);
        var without = NoProxyList.of(exceptions == null ? "" : environment.getOrDefault(exceptions, ""));
        return new HttpProxy(
                new SlackProxySelector((host, port) -> without.contains(host, port) ? Proxy.NO_PROXY : proxy),
                url.username(),
                url.password());
    }

    private static @Nullable String first(List<String> names, Map<String, String> environment) {
        return names.stream()
                .filter(name -> !environment.getOrDefault(name, "").isBlank())
                .findFirst()
                .orElse(null);
    }

    public void applyTo(OkHttpClient.Builder client) {
        client.proxySelector(selector).proxyAuthenticator(this);
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
