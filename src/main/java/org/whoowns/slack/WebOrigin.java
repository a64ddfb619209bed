package org.whoowns.slack;

import java.net.URI;
import java.util.Optional;

/// Origin (RFC 6454) of the app as the web sees it: a scheme and a host, perhaps a port, and nothing after it.
///
/// @param uri without a trailing slash
public record WebOrigin(URI uri) {

    /// Parses the text; empty if it is more or less than that.
    public static Optional<WebOrigin> of(String text) {
        try {
            var uri = URI.create(text.replaceFirst("/+$", ""));
            var isBase = uri.getHost() != null
                    && uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
            return isBase ? Optional.of(new WebOrigin(uri)) : Optional.empty();
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
