/// How Slack calls an app: signed requests, their payloads, the three seconds, and the retries of events.
@NullMarked
package org.whoowns.playground.requests;

import org.jspecify.annotations.NullMarked;
