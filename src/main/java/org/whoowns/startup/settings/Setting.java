package org.whoowns.startup.settings;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Setting: an environment variable with a rule for its values. An empty or blank value counts as unset, and blanks
/// around a value are ignored.
///
/// @param property the app's property that it sets; null if other code reads it
/// @param allowed ends the sentence that refuses a value, after "has to be"
/// @param isSecret whether the sentence must not quote the value
public record Setting<T>(
        String name, @Nullable String property, String allowed, boolean isSecret, SettingParser<T> parser) {

    /// The value in the environment; empty if it is unset.
    ///
    /// @throws IllegalArgumentException with a sentence for the operator, if the value is not allowed
    public Optional<T> in(Map<String, String> environment) {
        return isIn(environment)
                ? Optional.of(parse(environment.getOrDefault(name, "").strip()))
                : Optional.empty();
    }

    /// Whether the environment has a value, allowed or not.
    boolean isIn(Map<String, String> environment) {
        return !environment.getOrDefault(name, "").isBlank();
    }

    private T parse(String text) {
        return parser.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        name + " has to be " + allowed + (isSecret ? "." : ", but is “" + text + "”.")));
    }
}
