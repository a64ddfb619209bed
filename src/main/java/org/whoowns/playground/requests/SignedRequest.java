package org.whoowns.playground.requests;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// One HTTP request as Slack sends it; tests may damage it before it goes out.
public final class SignedRequest {
    private final SequencedMap<String, String> headers;
    private final byte[] body;

    SignedRequest(SequencedMap<String, String> headers, byte[] body) {
        this.headers = new LinkedHashMap<>(headers);
        this.body = body.clone();
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    public byte[] body() {
        return body.clone();
    }

    /// The same under another header, such as a signature that is not right.
    public SignedRequest withHeader(String name, String value) {
        SignedRequest changed = new SignedRequest(headers, body);
        changed.headers.put(name, value);
        return changed;
    }

    public SignedRequest withoutHeader(String name) {
        SignedRequest changed = new SignedRequest(headers, body);
        changed.headers.remove(name);
        return changed;
    }

    /// Another body under the old signature.
    public SignedRequest withBody(byte[] other) {
        return new SignedRequest(headers, other);
    }

    public SignedRequest truncated(int length) {
        return withBody(Arrays.copyOf(body, Math.min(length, body.length)));
    }
}
