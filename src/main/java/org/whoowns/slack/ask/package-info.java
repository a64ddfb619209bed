/// Bolt listeners for questions (messages and the slash command) and for the buttons of answers.
@NullMarked
package org.whoowns.slack.ask;

import org.jspecify.annotations.NullMarked;
