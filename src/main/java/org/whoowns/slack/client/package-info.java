/// Client for Slack's Web API with retries, rate limits and metrics.
@NullMarked
package org.whoowns.slack.client;

import org.jspecify.annotations.NullMarked;
