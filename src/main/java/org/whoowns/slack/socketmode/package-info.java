/// Socket Mode: connections that the app opens to Slack, so that it needs no public address.
@NullMarked
package org.whoowns.slack.socketmode;

import org.jspecify.annotations.NullMarked;
