package org.whoowns.playground.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// URL of a webjar's file, with the version on the classpath.
final class Webjar {
    private Webjar() {}

    static String url(String name, String file) {
        return "/workspace/webjars/" + name + "/" + version(name) + "/" + file;
    }

    private static String version(String name) {
        String path = "/META-INF/maven/org.webjars.npm/" + name + "/pom.properties";
        try (InputStream in = Webjar.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the webjar " + name + " is missing");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
