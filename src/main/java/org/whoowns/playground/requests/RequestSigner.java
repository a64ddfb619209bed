package org.whoowns.playground.requests;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signer of requests with Slack's scheme `v0`: HMAC-SHA256 over the time stamp and the raw body.
public final class RequestSigner {
    public static final String TIMESTAMP = "X-Slack-Request-Timestamp";
    public static final String SIGNATURE = "X-Slack-Signature";
    private static final String AGENT = "Slackbot 1.0 (+https://api.slack.com/robots)";

    private final SecretKeySpec key;

    public RequestSigner(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    public SignedRequest sign(OutgoingRequest request, Instant at) {
        return sign(request, request.body().getBytes(StandardCharsets.UTF_8), at);
    }

    /// Signs other bytes than the request's body.
    public SignedRequest sign(OutgoingRequest request, byte[] body, Instant at) {
        String timestamp = Long.toString(at.getEpochSecond());
        SequencedMap<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", AGENT);
        headers.put("Accept-Encoding", "gzip,deflate");
        headers.put("Accept", request.accept());
        headers.put("Content-Type", request.contentType());
        headers.put(TIMESTAMP, timestamp);
        headers.put(SIGNATURE, signature(timestamp, body));
        headers.putAll(request.headers());
        return new SignedRequest(headers, body);
    }

    String signature(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot sign with HMAC-SHA256", e);
        }
    }
}
