package org.whoowns.slack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The app in a process of its own, which can be stopped and killed as an operator does it.
public final class AppProcess implements AutoCloseable {

    private static final int SECONDS = 25;
    private static final int POLL_MILLISECONDS = 20;
    /// Where it takes requests; with Socket Mode it takes none.
    private static final Pattern PORT = Pattern.compile("WhoOwns is ready.* port (\\d+)");

    private final Path log;
    private final Process process;
    private final int port;

    /// Starts it, and waits until it takes requests.
    ///
    /// @param log where it logs to
    /// @param environment what is set beside the ports
    public AppProcess(Path log, Map<String, String> environment, String... flags) throws Exception {
        this.log = log;
        var ports = new HashMap<>(environment);
        ports.put("PORT", "0");
        ports.put("MANAGEMENT_PORT", "0");
        process = java(log, ports, flags, "serve");
        while (!log().contains("WhoOwns is ready")) {
            if (process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("it did not start: " + log());
            }
        }
        var told = PORT.matcher(log());
        port = told.find() ? Integer.parseInt(told.group(1)) : 0;
    }

    /// Runs a command to its end.
    ///
    /// @return its exit status
    public static int run(Path log, Map<String, String> environment, String command) throws Exception {
        return java(log, environment, new String[0], command).waitFor();
    }

    private static Process java(Path log, Map<String, String> environment, String[] flags, String command)
            throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.command().addAll(List.of(flags));
        builder.command()
                .addAll(List.of(
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "org.whoowns.Application",
                        command));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /// Whether it takes requests.
    public boolean isOpen() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// What Slack sends to it.
    public SignedEvents events() {
        return new SignedEvents(URI.create("http://127.0.0.1:" + port));
    }

    /// Asks it to stop, by SIGTERM.
    public void stop() {
        process.destroy();
    }

    /// Waits for its end, as long as an operator's tools do at least.
    ///
    /// @return its exit status
    public int awaitEnd() throws Exception {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it goes on: " + log());
        }
        return process.exitValue();
    }

    /// What it logged so far.
    public String log() throws IOException {
        return Files.readString(log);
    }

    /// Kills it, by SIGKILL, and waits for its end.
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
