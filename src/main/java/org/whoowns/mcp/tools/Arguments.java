package org.whoowns.mcp.tools;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whoowns.api.ApiException;

/// Arguments of a tool's call. All are texts.
record Arguments(Map<String, Object> values) {

    /// @throws ApiException if it is missing or no text
    String required(String name) {
        var value = optional(name);
        if (value == null) {
            throw new ApiException(ApiException.Kind.INVALID, "Please give the argument `" + name + "`.");
        }
        return value;
    }

    /// Null if it is missing or blank.
    @Nullable
    String optional(String name) {
        return switch (values.get(name)) {
            case null -> null;
            case String text -> text.isBlank() ? null : text;
            case Object _ ->
                throw new ApiException(ApiException.Kind.INVALID, "The argument `" + name + "` has to be a text.");
        };
    }
}
