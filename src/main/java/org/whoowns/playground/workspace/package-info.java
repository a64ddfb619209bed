/// In-memory state of the workspace: conversations, messages and views.
@NullMarked
package org.whoowns.playground.workspace;

import org.jspecify.annotations.NullMarked;
