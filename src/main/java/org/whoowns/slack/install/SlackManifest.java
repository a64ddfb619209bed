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

/// Slack app manifest, derived from the bundled `manifest.yml`.
public final class SlackManifest {

    private static final String EXAMPLE_URL = "https://whoowns.example.com";
    private static final Set<String> URL_KEYS =
            Set.of("url", "request_url", "message_menu_options_url", "redirect_urls", "mcp_servers");
    private static final String OVER_HTTP_ONLY = "mcp:connect";

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

    /// Without URLs, since Slack does not call the app.
    public String forSocketMode() {
        return toYaml(adapt(shipped, null));
    }

    /// @param url public URL of the app, without a trailing slash
    public String forHttp(String url) {
        return toYaml(adapt(shipped, url));
    }

    private static Map<String, Object> adapt(Map<?, ?> map, @Nullable String url) {
        var adapted = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> {
            var name = String.valueOf(key);
            if (url != null || !URL_KEYS.contains(name)) {
                adapted.put(name, name.equals("socket_mode_enabled") ? (Object) (url == null) : adaptValue(value, url));
            }
        });
        return adapted;
    }

    private static Object adaptValue(Object value, @Nullable String url) {
        return switch (value) {
            case Map<?, ?> map -> adapt(map, url);
            case List<?> list ->
                list.stream()
                        .filter(each -> url != null || !each.equals(OVER_HTTP_ONLY))
                        .map(each -> adaptValue(each, url))
                        .toList();
            case String text when url != null -> text.replace(EXAMPLE_URL, url);
            default -> value;
        };
    }

    private static String toYaml(Map<String, Object> manifest) {
        return new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .setWidth(120)
                        .build())
                .dumpToString(manifest);
    }
}
