/// Installations under way.
@NullMarked
package org.whoowns.slack.install.oauth;

import org.jspecify.annotations.NullMarked;
