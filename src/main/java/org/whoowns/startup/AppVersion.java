package org.whoowns.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// The version of the app, as the build writes it.
public final class AppVersion {

    private AppVersion() {}

    public static String text() {
        var build = new Properties();
        try (var file = AppVersion.class.getResourceAsStream("/version.properties")) {
            build.load(Objects.requireNonNull(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return build.getProperty("version");
    }
}
