package org.whoowns.slack;

import java.net.URI;
import java.util.Optional;

/// Base URL of the app: a scheme and a host, perhaps a port, and nothing after it.
///
/// @param uri without a trailing slash
public record BaseUrl(URI uri) {

    /// Parses the text; empty if it is more or less than that.
    public static Optional<BaseUrl> of(String text) {
        try {
            var uri = URI.create(text.replaceFirst("/+$", ""));
            var isBase = uri.getHost() != null
                    && uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
            return isBase ? Optional.of(new BaseUrl(uri)) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /// Whether nobody on the way can read it.
    public boolean isHttps() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
