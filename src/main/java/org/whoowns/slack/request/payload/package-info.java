/// Tolerant reading of Slack's payloads: only the fields that the app needs, in the shapes that it needs.
@NullMarked
package org.whoowns.slack.request.payload;

import org.jspecify.annotations.NullMarked;
