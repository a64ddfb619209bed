package org.whoowns.startup;

import java.io.IOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// Picocli version provider: the versions of the app and of the JDK.
public final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        var build = new Properties();
        try (var file = VersionProvider.class.getResourceAsStream("/version.properties")) {
            build.load(Objects.requireNonNull(file));
        }
        return new String[] {"WhoOwns " + build.getProperty("version") + " (JDK " + Runtime.version() + ")"};
    }
}
