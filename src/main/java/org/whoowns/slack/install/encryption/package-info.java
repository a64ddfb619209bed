/// Encryption of stored tokens.
@NullMarked
package org.whoowns.slack.install.encryption;

import org.jspecify.annotations.NullMarked;
