/// What is in the workspace: its people, conversations, messages and views, all in memory.
@NullMarked
package org.whoowns.playground.workspace;

import org.jspecify.annotations.NullMarked;
