/// People's rights over what is kept of them.
@NullMarked
package org.whoowns.slack.privacy;

import org.jspecify.annotations.NullMarked;
