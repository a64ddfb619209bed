/// What people do in the workspace: they ask, mention, click and submit, and see what comes of it.
@NullMarked
package org.whoowns.playground.interaction;

import org.jspecify.annotations.NullMarked;
