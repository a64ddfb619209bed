package org.whoowns.slack;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Sends signed Slack requests to an app, for any workspace.
public record SignedEvents(URI app) {

    public static final String SECRET = "signing-hush";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public int event(String workspace, String id, String event) throws Exception {
        return event(workspace, id, event, Instant.now());
    }

    /// Sends an event that happened at the time.
    public int event(String workspace, String id, String event, Instant time) throws Exception {
        return send("application/json", """
                {"type":"event_callback","team_id":"%s","api_app_id":"A1","event_id":"%s","event_time":%d,"event":%s}""".formatted(workspace, id, time.getEpochSecond(), event))
                .statusCode();
    }

    /// Sends a mention of the bot in a thread of a channel. Each event id is another message.
    public int mention(String workspace, String id, String channel, String words) throws Exception {
        return event(workspace, id, """
                {"type":"app_mention","user":"U1","channel":"%s","ts":"%d.1","thread_ts":"1.1","text":"<@UBOT> %s"}""".formatted(channel, Math.abs((long) id.hashCode()), words));
    }

    /// Sends a command; returns the response.
    public String command(String workspace, String words) throws Exception {
        return send(
                        "application/x-www-form-urlencoded",
                        "command=%2Fwhoowns&team_id=" + workspace
                                + "&user_id=U1&channel_id=C1&trigger_id=1&text="
                                + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .body();
    }

    /// Sends a click or a submitted modal; returns the response.
    public String interaction(String payload) throws Exception {
        return send(
                        "application/x-www-form-urlencoded",
                        "payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8))
                .body();
    }

    /// Sends the body of a form; returns the response.
    public String form(String body) throws Exception {
        return send("application/x-www-form-urlencoded", body).body();
    }

    private HttpResponse<String> send(String type, String body) throws Exception {
        var timestamp = String.valueOf(Instant.now().getEpochSecond());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var signature = HexFormat.of()
                .formatHex(mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8)));
        return CLIENT.send(
                HttpRequest.newBuilder(app.resolve("/slack/events"))
                        .header("Content-Type", type)
                        .header("X-Slack-Request-Timestamp", timestamp)
                        .header("X-Slack-Signature", "v0=" + signature)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
