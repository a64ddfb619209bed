package org.whoowns.slack;

/// A secret string. `toString` hides it, so that it never appears in logs.
public record Secret(String value) {

    public Secret {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A secret can't be blank.");
        }
    }

    @Override
    public String toString() {
        return "…";
    }
}
