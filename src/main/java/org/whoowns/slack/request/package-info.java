/// Signed requests from Slack: verification, rejection, payloads.
@NullMarked
package org.whoowns.slack.request;

import org.jspecify.annotations.NullMarked;
