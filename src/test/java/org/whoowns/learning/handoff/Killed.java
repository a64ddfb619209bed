package org.whoowns.learning.handoff;

import java.io.Serial;

/// The process ends here, like after `kill -9`.
final class Killed extends Error {

    @Serial
    private static final long serialVersionUID = 1;
}
