/// The workspace on the other side: who we are there, and what we post to it.
@NullMarked
package org.whoowns.slack.access;

import org.jspecify.annotations.NullMarked;
