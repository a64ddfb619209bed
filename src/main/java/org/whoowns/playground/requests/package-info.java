/// Slack's requests to the app: payloads, signing, delivery and retries.
@NullMarked
package org.whoowns.playground.requests;

import org.jspecify.annotations.NullMarked;
