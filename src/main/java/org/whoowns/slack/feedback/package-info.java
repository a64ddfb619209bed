/// Feedback on answers in Slack: votes, the form that asks why, and what curators see of it.
@NullMarked
package org.whoowns.slack.feedback;

import org.jspecify.annotations.NullMarked;
