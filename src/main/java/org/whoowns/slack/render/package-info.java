/// Renders answers as Slack messages. The entry point is `AnswerCard`.
@NullMarked
package org.whoowns.slack.render;

import org.jspecify.annotations.NullMarked;
