/// Rate limit of the public installation pages.
@NullMarked
package org.whoowns.slack.install.limit;

import org.jspecify.annotations.NullMarked;
