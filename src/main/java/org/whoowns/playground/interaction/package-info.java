/// User actions in the workspace, such as commands, mentions, clicks and submissions, and their results.
@NullMarked
package org.whoowns.playground.interaction;

import org.jspecify.annotations.NullMarked;
