/// Questions and clicks: what people do in Slack, and what they get back.
@NullMarked
package org.whoowns.slack.ask;

import org.jspecify.annotations.NullMarked;
