package org.whoowns.knowledge.files.yaml;

import java.io.Serial;

/// Thrown if YAML is written in a way that can't be edited in place. The message is a sentence that says what to do.
public final class UneditableYamlException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UneditableYamlException(String key) {
        super("`" + key + "` is written in a way that can't be edited automatically; write it as a simple list of"
                + " `- ` lines, or a simple `key: value` line.");
    }
}
