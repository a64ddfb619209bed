/// OkHttp interceptors for calls to Slack: retries, rate limits, metrics.
@NullMarked
package org.whoowns.slack.client.http;

import org.jspecify.annotations.NullMarked;
