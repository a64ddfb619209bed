package org.whoowns.startup;

import java.util.Map;
import org.whoowns.startup.settings.SettingCatalog;

/// Format of the log, which `logback.xml` reads from a system property.
public final class LogFormat {

    private static final String TEXT = "text";

    private LogFormat() {}

    /// Call it before anything is logged. A value that is not allowed means text here; the start refuses it.
    public static void configure(Map<String, String> environment) {
        System.setProperty(SettingCatalog.LOG_FORMAT.name(), of(environment));
    }

    static String of(Map<String, String> environment) {
        try {
            return SettingCatalog.LOG_FORMAT.in(environment).orElse(TEXT);
        } catch (IllegalArgumentException _) {
            return TEXT;
        }
    }
}
