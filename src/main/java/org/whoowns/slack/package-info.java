/// Slack: requests in, messages and views out. Holds the connection modes, their configuration and the task runner.
@Configuration
@Requires(property = "slack.mode", notEquals = "off")
@NullMarked
package org.whoowns.slack;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
