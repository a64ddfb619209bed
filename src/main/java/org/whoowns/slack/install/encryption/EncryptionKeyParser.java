package org.whoowns.slack.install.encryption;

import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.whoowns.slack.Secret;

/// Parser of `WHOOWNS_ENCRYPTION_KEYS`: comma-separated pairs of key number and 32 bytes in Base64, such as `1:…,2:…`.
/// The highest number is the newest key, which encrypts; the others only decrypt.
final class EncryptionKeyParser {

    private static final Pattern KEY = Pattern.compile("([1-9][0-9]{0,8}):([A-Za-z0-9+/]{43}=)");
    private static final String FORM = "WHOOWNS_ENCRYPTION_KEYS must be a comma-separated list of keys such as 1:…: a"
            + " number, a colon and 32 random bytes in Base64. `openssl rand -base64 32` generates them.";

    private EncryptionKeyParser() {}

    static TokenCipher vault(Secret keys) {
        SortedMap<Integer, Secret> found = new TreeMap<>();
        for (var each : keys.value().split(",", -1)) {
            var key = KEY.matcher(each.strip());
            if (!key.matches() || !isBase64(key.group(2))) {
                throw new IllegalArgumentException(FORM);
            }
            if (found.put(Integer.valueOf(key.group(1)), new Secret(key.group(2))) != null) {
                throw new IllegalArgumentException(
                        "WHOOWNS_ENCRYPTION_KEYS has two keys with the number " + key.group(1) + ". " + FORM);
            }
        }
        return new TokenCipher(found);
    }

    private static boolean isBase64(String text) {
        try {
            return Base64.getDecoder().decode(text).length == 32;
        } catch (IllegalArgumentException no) {
            return false;
        }
    }
}
