package org.whoowns.startup.settings;

import java.util.regex.Pattern;

/// JDBC URL of the database, without a password.
///
/// @param url of PostgreSQL, or for tests of H2
public record JdbcUrl(String url) {

    private static final String POSTGRES = "jdbc:postgresql:";
    /// A parameter that holds a secret, for any driver, or a user in front of the host.
    private static final Pattern PASSWORD =
            Pattern.compile("(?i)[?&;][^=&;]*(?:pass(?!file)|pwd|secret)[^=&;]*=|^[^?;]*@");

    /// @throws IllegalArgumentException with a sentence for the operator
    public JdbcUrl {
        // before anything else sees the URL, because drivers and pools print it
        if (PASSWORD.matcher(url).find()) {
            throw new IllegalArgumentException(
                    "JDBC_URL must not contain a password, or a user in front of the host, because it ends up in logs."
                            + " Please set JDBC_USER and JDBC_PASSWORD instead, so that JDBC_URL names only the server and the"
                            + " database, such as jdbc:postgresql://localhost/whoowns.");
        }
        if (!url.startsWith(POSTGRES) && !url.startsWith("jdbc:h2:")) {
            throw new IllegalArgumentException("JDBC_URL must name a PostgreSQL database, such as"
                    + " jdbc:postgresql://localhost/whoowns. Without it, WhoOwns keeps its data in a file.");
        }
    }

    public boolean isPostgres() {
        return url.startsWith(POSTGRES);
    }

    @Override
    public String toString() {
        return url;
    }
}
