package org.whoowns.commands;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.whoowns.startup.GracefulShutdown;
import org.whoowns.startup.Startup;
import org.whoowns.startup.StartupSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Training run for the JVM's AOT cache: starts the app, sends it a few requests and stops it. Used by the build.
@Command(name = "aot-training", hidden = true)
public final class AotTrainingCommand implements Callable<Integer> {

    private static final List<String> QUESTIONS = List.of(
            "help",
            "list",
            "who decides what gets built next?",
            "who writes the acceptance criteria",
            "pm vs po",
            "hi");

    @Parameters(index = "0", description = "The data folder.")
    private Path data = Path.of("");

    @Parameters(index = "1", description = "The id of the workspace that sends the requests.")
    private String workspace = "";

    @Override
    public Integer call() throws Exception {
        var server = Startup.start(StartupSettings.context(
                Map.of("WHOOWNS_DATA", data.toString()),
                Map.of(
                        "micronaut.server.port", freePort(),
                        "endpoints.all.port", "-1",
                        "whoowns.data", data.toString())));
        try (var client = HttpClient.newHttpClient()) {
            var secret = server.getApplicationContext().getRequiredProperty("slack.signing-secret", String.class);
            for (var question : QUESTIONS) {
                var status = send(client, server.getURI(), secret, question);
                if (status != 200) {
                    throw new IllegalStateException("the training run failed with status " + status);
                }
            }
        }
        new GracefulShutdown(server).run();
        return 0;
    }

    private int send(HttpClient client, URI app, String secret, String question) throws Exception {
        var body = "command=%2Fwhoowns&team_id=" + workspace + "&user_id=U1&channel_id=C1&trigger_id=1&text="
                + URLEncoder.encode(question, StandardCharsets.UTF_8);
        var timestamp = String.valueOf(Instant.now().getEpochSecond());
        return client.send(
                        HttpRequest.newBuilder(app.resolve("/slack/events"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("X-Slack-Request-Timestamp", timestamp)
                                .header("X-Slack-Signature", "v0=" + sign(secret, "v0:" + timestamp + ":" + body))
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private static String sign(String secret, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Not 0 or -1 like the management port: the local workspace's URLs contain the port, before the server binds it.
    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
