package org.whoowns.api.key;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The operator's API keys. Only hashes of their secrets are kept. Thread-safe.
@Singleton
public final class ApiKeyRing {

    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([!-~]{1,200}) *");
    private static final Pattern COMMA = Pattern.compile(" *, *");

    private final List<ApiKey> keys;

    /// @param list keys as `name:workspace:secret`, separated by commas; blank for none
    @Inject
    public ApiKeyRing(@Property(name = "whoowns.api.keys", defaultValue = "") String list) {
        this.keys = parse(list);
    }

    private static List<ApiKey> parse(String list) {
        if (list.isBlank()) {
            return List.of();
        }
        var keys = COMMA.splitAsStream(list.strip()).map(ApiKey::parse).toList();
        if (keys.stream().map(ApiKey::name).distinct().count() < keys.size()) {
            throw new IllegalArgumentException("two keys have the same name");
        }
        return keys;
    }

    /// Whether the text is a list of keys.
    public static boolean areValid(String list) {
        try {
            return !parse(list).isEmpty();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /// Identifies the caller by the header `Authorization: Bearer <secret>`. All keys are compared, whichever it is.
    public Optional<KeyHolder> holder(@Nullable String authorization) {
        var bearer = BEARER.matcher(authorization == null ? "" : authorization);
        if (!bearer.matches()) {
            return Optional.empty();
        }
        ApiKey found = null;
        for (var key : keys) {
            if (key.isSecret(bearer.group(1))) {
                found = key;
            }
        }
        return Optional.ofNullable(found).map(key -> new KeyHolder(key.name(), key.workspace()));
    }
}
