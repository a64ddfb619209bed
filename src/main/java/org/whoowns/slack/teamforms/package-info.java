/// Modals that set up, edit and remove teams and make agreements.
@NullMarked
package org.whoowns.slack.teamforms;

import org.jspecify.annotations.NullMarked;
