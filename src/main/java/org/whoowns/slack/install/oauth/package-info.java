/// OAuth states of pending installations.
@NullMarked
package org.whoowns.slack.install.oauth;

import org.jspecify.annotations.NullMarked;
