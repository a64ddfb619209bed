package org.whoowns.slack.request.guard;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.whoowns.playground.requests.OutgoingRequest;
import org.whoowns.playground.requests.RequestSigner;

/// The text of a signed request, to be sent in pieces or with changes.
record SlackRequest(String line, Map<String, String> headers, String body) {

    static SlackRequest command(RequestSigner signer, String workspace) {
        var form = new LinkedHashMap<String, String>();
        form.put("command", "/whoowns");
        form.put("text", "help");
        form.put("team_id", workspace);
        form.put("user_id", "U1");
        form.put("channel_id", "C1");
        form.put("trigger_id", "1");
        var signed = signer.sign(OutgoingRequest.form(form), Instant.now());
        var headers = new LinkedHashMap<String, String>();
        headers.put("Host", "whoowns.test");
        headers.putAll(signed.headers());
        headers.remove("Accept-Encoding");
        headers.put("Content-Length", String.valueOf(signed.body().length));
        return new SlackRequest(
                "POST /slack/events HTTP/1.1", headers, new String(signed.body(), StandardCharsets.ISO_8859_1));
    }

    SlackRequest with(String name, String value) {
        var changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new SlackRequest(line, changed, body);
    }

    SlackRequest without(String name) {
        var changed = new LinkedHashMap<>(headers);
        changed.remove(name);
        return new SlackRequest(line, changed, body);
    }

    SlackRequest line(String changed) {
        return new SlackRequest(changed, headers, body);
    }

    SlackRequest chunked() {
        return without("Content-Length").with("Transfer-Encoding", "chunked");
    }

    String head() {
        var text = new StringBuilder(line).append("\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        return text.append("\r\n").toString();
    }

    String text() {
        return head() + body;
    }

    /// The body in chunks of one byte.
    String chunks() {
        var text = new StringBuilder();
        body.chars().forEach(each -> text.append("1\r\n").append((char) each).append("\r\n"));
        return text.append("0\r\n\r\n").toString();
    }
}
