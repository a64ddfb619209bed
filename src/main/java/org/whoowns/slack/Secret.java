package org.whoowns.slack;

/// Something that nobody else may know. It prints as nothing, so that no log ever shows it.
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
