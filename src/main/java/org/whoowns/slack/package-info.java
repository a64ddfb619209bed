/// The Slack door: what Slack sends comes in here, and answers go out as Slack shows them.
@Configuration
@Requires(property = "slack.mode", notEquals = "off")
@NullMarked
package org.whoowns.slack;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
