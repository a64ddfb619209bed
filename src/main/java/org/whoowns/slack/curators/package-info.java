/// The curators whom admins of a workspace name.
@NullMarked
package org.whoowns.slack.curators;

import org.jspecify.annotations.NullMarked;
