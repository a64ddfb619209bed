package org.whoowns.mcp;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Sends messages to the server as Slack and others do.
///
/// @param secret Slack's signing secret
record McpRequests(URI server, String secret) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /// A call of a tool, as the person.
    static String call(String question, String workspace, String user) {
        return """
                {"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"who_owns",\
                "arguments":{"question":"%s"},\
                "_meta":{"slack":{"user_id":"%s","team_id":"%s"}}}}""".formatted(question, user, workspace);
    }

    HttpResponse<String> signed(String body) throws Exception {
        return send(body.getBytes(StandardCharsets.UTF_8), signature(body, Instant.now()));
    }

    /// The headers of a signed request.
    Map<String, String> signature(String body, Instant time) throws Exception {
        var timestamp = String.valueOf(time.getEpochSecond());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var signature = HexFormat.of()
                .formatHex(mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8)));
        var headers = new LinkedHashMap<String, String>();
        headers.put("X-Slack-Request-Timestamp", timestamp);
        headers.put("X-Slack-Signature", "v0=" + signature);
        return headers;
    }

    HttpResponse<String> send(byte[] body, Map<String, String> headers) throws Exception {
        var request = HttpRequest.newBuilder(server)
                .header("Content-Type", headers.getOrDefault("Content-Type", "application/json"))
                .header("Accept", "application/json, text/event-stream")
                .POST(BodyPublishers.ofByteArray(body));
        headers.forEach((name, value) -> {
            if (!name.equals("Content-Type")) {
                request.header(name, value);
            }
        });
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
