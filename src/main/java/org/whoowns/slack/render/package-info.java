/// How answers look in Slack: pure functions from an answer to blocks.
@NullMarked
package org.whoowns.slack.render;

import org.jspecify.annotations.NullMarked;
