/// The one way to call Slack: patient, paced, bounded and counted.
@NullMarked
package org.whoowns.slack.calls;

import org.jspecify.annotations.NullMarked;
