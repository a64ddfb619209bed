/// The change history and undo.
@NullMarked
package org.whoowns.slack.teamforms.history;

import org.jspecify.annotations.NullMarked;
