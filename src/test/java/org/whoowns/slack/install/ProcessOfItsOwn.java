package org.whoowns.slack.install;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.whoowns.slack.SlackApi;

/// A replica in a process of its own, which can be killed.
final class ProcessOfItsOwn {

    private final SlackApi slack;
    private final Process process;
    private final SignedEvents events;

    ProcessOfItsOwn(SlackApi slack, Map<String, Object> database) throws Exception {
        this.slack = slack;
        var port = freePort();
        var java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dslack.calls.pace=1ms",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "org.whoowns.Application",
                        "serve")
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "killed-replica.log").toFile());
        java.environment()
                .putAll(Map.ofEntries(
                        Map.entry("PORT", String.valueOf(port)),
                        Map.entry("MANAGEMENT_PORT", String.valueOf(freePort())),
                        Map.entry("WHOOWNS_DATA", "target/test-data-killed"),
                        Map.entry("JDBC_URL", String.valueOf(database.get("datasources.default.url"))),
                        Map.entry("JDBC_USER", "postgres"),
                        Map.entry("SLACK_API_URL", slack.url()),
                        Map.entry("SLACK_CLIENT_ID", "client-1"),
                        Map.entry("SLACK_CLIENT_SECRET", "client-hush"),
                        Map.entry("SLACK_SIGNING_SECRET", SignedEvents.SECRET),
                        Map.entry("WHOOWNS_PUBLIC_URL", "http://localhost:" + port),
                        Map.entry("WHOOWNS_ENCRYPTION_KEYS", ManyWorkspaces.KEYS)));
        process = java.start();
        while (!isOpen(port)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the replica did not start; see target/killed-replica.log");
            }
            Thread.onSpinWait();
        }
        events = new SignedEvents(URI.create("http://127.0.0.1:" + port));
    }

    private static boolean isOpen(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    void mention(String workspace, String id, String channel) throws Exception {
        events.mention(workspace, id, channel, "help");
    }

    void awaitFirst() throws InterruptedException {
        slack.await("chat.postMessage");
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
