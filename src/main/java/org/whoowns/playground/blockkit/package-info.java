/// Block Kit JSON and the rules by which Slack validates blocks, messages and views.
@NullMarked
package org.whoowns.playground.blockkit;

import org.jspecify.annotations.NullMarked;
