/// The one way to call Slack: patient, paced, bounded and counted.
@NullMarked
package org.whoowns.slack.client;

import org.jspecify.annotations.NullMarked;
