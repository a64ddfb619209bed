package org.whoowns.slack.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/// The app as Slack knows it, from the `manifest.yml` that comes with it.
public final class SlackManifest {

    private static final String EXAMPLE = "https://whoowns.example.com";
    private static final Set<String> ADDRESSES = Set.of("url", "request_url", "redirect_urls");

    private final Map<?, ?> shipped;

    private SlackManifest(Map<?, ?> shipped) {
        this.shipped = shipped;
    }

    public static SlackManifest shipped() {
        try (var in = SlackManifest.class.getResourceAsStream("/manifest.yml")) {
            if (in == null) {
                throw new IllegalStateException("manifest.yml is not on the class path");
            }
            return new SlackManifest((Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Without any address, since Slack is not to call us.
    public String forSocketMode() {
        return text(changed(shipped, null));
    }

    /// @param url where Slack reaches the app, without a slash at its end
    public String forHttp(String url) {
        return text(changed(shipped, url));
    }

    private static Map<String, Object> changed(Map<?, ?> map, @Nullable String url) {
        var changed = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> {
            var name = String.valueOf(key);
            if (url != null || !ADDRESSES.contains(name)) {
                changed.put(name, name.equals("socket_mode_enabled") ? (Object) (url == null) : value(value, url));
            }
        });
        return changed;
    }

    private static Object value(Object value, @Nullable String url) {
        return switch (value) {
            case Map<?, ?> map -> changed(map, url);
            case List<?> list -> list.stream().map(each -> value(each, url)).toList();
            case String text when url != null -> text.replace(EXAMPLE, url);
            default -> value;
        };
    }

    private static String text(Map<String, Object> manifest) {
        return new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .setWidth(120)
                        .build())
                .dumpToString(manifest);
    }
}
