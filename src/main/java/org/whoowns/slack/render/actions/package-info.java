/// Action ids and button values.
@NullMarked
package org.whoowns.slack.render.actions;

import org.jspecify.annotations.NullMarked;
