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
import java.util.stream.Stream;

/// The app in a separate process that can be stopped and killed.
public final class AppProcess implements AutoCloseable {

    private static final int SECONDS = 25;
    private static final int POLL_MILLISECONDS = 20;
    /// The HTTP port; unused with Socket Mode.
    private static final Pattern PORT = Pattern.compile("WhoOwns is ready.* port (\\d+)");

    private final Path log;
    private final Process process;
    private final int port;

    /// Starts the app and waits until it is ready.
    ///
    /// @param log its log file
    /// @param environment variables; by default, it takes any ports and stops without a delay
    public AppProcess(Path log, Map<String, String> environment, String... flags) throws Exception {
        this.log = log;
        var settings = new HashMap<>(Map.of("PORT", "0", "MANAGEMENT_PORT", "0", "WHOOWNS_STOP_DELAY", "0s"));
        settings.putAll(environment);
        process = java(log, settings, flags, "serve");
        while (!log().contains("WhoOwns is ready")) {
            if (process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("it did not start: " + log());
            }
        }
        var told = PORT.matcher(log());
        port = told.find() ? Integer.parseInt(told.group(1)) : 0;
    }

    /// Runs a command and waits for it.
    ///
    /// @return its exit status
    public static int run(Path log, Map<String, String> environment, String command) throws Exception {
        return java(log, environment, new String[0], command).waitFor();
    }

    private static Process java(Path log, Map<String, String> environment, String[] flags, String command)
            throws IOException {
        var builder = new ProcessBuilder(command(List.of(flags), command.split(" ")))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /// The command line that runs a command of the app: the program, then its arguments.
    public static List<String> command(List<String> flags, String... arguments) {
        return Stream.of(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1"),
                        flags.stream(),
                        Stream.of(
                                "-cp",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                                "org.whoowns.Application"),
                        Stream.of(arguments))
                .flatMap(each -> each)
                .toList();
    }

    /// Whether the app is ready.
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

    /// A client that sends signed Slack requests.
    public SignedEvents events() {
        return new SignedEvents(URI.create("http://127.0.0.1:" + port));
    }

    /// Sends SIGTERM.
    public void stop() {
        process.destroy();
    }

    /// Waits for its end, up to an orchestrator's usual grace period.
    ///
    /// @return its exit status
    public int awaitEnd() throws Exception {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it goes on: " + log());
        }
        return process.exitValue();
    }

    /// The log so far.
    public String log() throws IOException {
        return Files.readString(log);
    }

    /// Sends SIGKILL and waits for its end.
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
