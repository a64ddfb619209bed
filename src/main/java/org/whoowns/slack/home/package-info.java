/// The Home tab.
@NullMarked
package org.whoowns.slack.home;

import org.jspecify.annotations.NullMarked;
