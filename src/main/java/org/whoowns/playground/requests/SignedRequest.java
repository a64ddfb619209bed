package org.whoowns.playground.requests;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// A signed HTTP request to the app, which tests can tamper with.
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

    /// Replaces the body but keeps the signature.
    public SignedRequest withBody(byte[] other) {
        return new SignedRequest(headers, other);
    }

    public SignedRequest truncated(int length) {
        return withBody(Arrays.copyOf(body, Math.min(length, body.length)));
    }
}
