/// Teaching in Slack: the windows in which people teach, and the list of what was taught.
@NullMarked
package org.whoowns.slack.lessons;

import org.jspecify.annotations.NullMarked;
