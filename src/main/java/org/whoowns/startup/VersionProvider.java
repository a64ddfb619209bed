package org.whoowns.startup;

import picocli.CommandLine.IVersionProvider;

/// Picocli version provider: the versions of the app and of the JDK.
public final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"WhoOwns " + AppVersion.text() + " (JDK " + Runtime.version() + ")"};
    }
}
