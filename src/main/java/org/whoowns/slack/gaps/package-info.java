/// Shows curators what was asked and not answered, and takes what they decide about it.
@NullMarked
package org.whoowns.slack.gaps;

import org.jspecify.annotations.NullMarked;
