/// Block Kit as JSON: what Slack accepts as blocks, messages and views, and what it says when it refuses.
@NullMarked
package org.whoowns.playground.blockkit;

import org.jspecify.annotations.NullMarked;
