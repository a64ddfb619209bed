/// The HTTP proxy between the app and Slack.
@NullMarked
package org.whoowns.slack.client.proxy;

import org.jspecify.annotations.NullMarked;
