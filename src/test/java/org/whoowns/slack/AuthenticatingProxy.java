package org.whoowns.slack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import okhttp3.Credentials;

/// Fake HTTP proxy of a company: requires a password, tunnels only to known hosts, and intercepts TLS with its own
/// certificate.
final class AuthenticatingProxy implements AutoCloseable {

    private static final String STORE_PASSWORD = "changeit";

    private final String authorization;
    private final Map<String, URI> hosts;
    private final Path keyStore;
    private final SSLContext tls;
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<String> tunnels = ConcurrentHashMap.newKeySet();

    /// @param hosts the server behind each host
    /// @param folder for the certificate
    AuthenticatingProxy(String user, String password, Map<String, URI> hosts, Path folder) throws Exception {
        this.authorization = "Proxy-Authorization: " + Credentials.basic(user, password);
        this.hosts = hosts;
        this.keyStore = folder.resolve("proxy.p12");
        this.tls = tls();
        Thread.ofVirtual().start(this::serve);
    }

    private SSLContext tls() throws Exception {
        var names = hosts.keySet().stream().map(host -> "dns:" + host).collect(Collectors.joining(","));
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(keytool, "-genkeypair", "-alias", "proxy", "-keyalg", "EC", "-dname", "CN=proxy")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        made.command().addAll(List.of("-ext", "san=" + names));
        made.command().addAll(List.of("-keystore", keyStore.toString(), "-storepass", STORE_PASSWORD));
        if (made.start().waitFor() != 0) {
            throw new IllegalStateException("no certificate");
        }
        var store = KeyStore.getInstance("PKCS12");
        try (var file = Files.newInputStream(keyStore)) {
            store.load(file, STORE_PASSWORD.toCharArray());
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, STORE_PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    int port() {
        return server.getLocalPort();
    }

    /// The JVM options that trust its certificate.
    List<String> trust() {
        return List.of(
                "-Djavax.net.ssl.trustStore=" + keyStore, "-Djavax.net.ssl.trustStorePassword=" + STORE_PASSWORD);
    }

    /// The hosts of the tunnels so far.
    Set<String> tunnels() {
        return Set.copyOf(tunnels);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                Thread.ofVirtual().start(() -> answer(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket client) {
        try (client) {
            var host = "";
            while (true) {
                var head = head(client.getInputStream());
                host = head.getFirst().replaceFirst("^CONNECT (.*):443 .*", "$1");
                if (head.contains(authorization) && hosts.containsKey(host)) {
                    break;
                }
                say(client, "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\nContent-Length: 0");
            }
            say(client, "200 Connection established");
            tunnels.add(host);
            tunnel(client, hosts.get(host));
        } catch (IOException | UncheckedIOException ended) {
            // closed connections are expected
        }
    }

    private static void say(Socket client, String status) throws IOException {
        client.getOutputStream().write(("HTTP/1.1 " + status + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /// The lines up to the first empty one. What follows is TLS and stays unread.
    private static List<String> head(InputStream from) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = from.read();
            if (next < 0) {
                throw new IOException("gone");
            }
            head.append((char) next);
        }
        return head.toString().lines().toList();
    }

    private void tunnel(Socket client, URI behind) throws IOException {
        try (var open = (SSLSocket) tls.getSocketFactory().createSocket(client, null, true);
                var plain = new Socket(behind.getHost(), behind.getPort())) {
            open.setUseClientMode(false);
            Thread.ofVirtual().start(() -> pump(plain, open));
            pump(open, plain);
        }
    }

    /// Copies data until either side closes.
    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // closed connections are expected
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
