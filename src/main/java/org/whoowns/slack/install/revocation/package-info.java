/// Checks of tokens that Slack refused, before they are deleted.
@NullMarked
package org.whoowns.slack.install.revocation;

import org.jspecify.annotations.NullMarked;
