package org.whoowns.learning.jdbc;

import java.io.Serial;

/// The process ends here, like after `kill -9`.
public final class Killed extends Error {

    @Serial
    private static final long serialVersionUID = 1;
}
