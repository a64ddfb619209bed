/// Example teams that a newcomer finds in the local workspace.
@NullMarked
package org.whoowns.slack.demo;

import org.jspecify.annotations.NullMarked;
