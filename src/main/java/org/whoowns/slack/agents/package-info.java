/// What agents in Slack show of answers.
@NullMarked
package org.whoowns.slack.agents;

import org.jspecify.annotations.NullMarked;
