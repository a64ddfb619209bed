package org.whoowns.startup;

/// Address of a database, for commands that only read it.
///
/// @param url JDBC URL
public record DatabaseAddress(String url, String user, String password) {

    /// Without the password.
    @Override
    public String toString() {
        return url;
    }
}
