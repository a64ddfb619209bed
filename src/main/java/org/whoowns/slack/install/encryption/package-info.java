/// Tokens at rest: encrypted, each bound to the workspace and the kind that it belongs to.
@NullMarked
package org.whoowns.slack.install.encryption;

import org.jspecify.annotations.NullMarked;
