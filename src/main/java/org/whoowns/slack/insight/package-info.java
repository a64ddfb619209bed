/// What the questions of a workspace show: a window for curators, and a weekly digest in one channel.
@NullMarked
package org.whoowns.slack.insight;

import org.jspecify.annotations.NullMarked;
