/// The windows in which people set up teams, agree on who owns what, and look at what was changed.
@NullMarked
package org.whoowns.slack.teamforms;

import org.jspecify.annotations.NullMarked;
