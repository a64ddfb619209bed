/// Web interface of the local workspace: pages, fragments and live updates.
@NullMarked
package org.whoowns.playground.browser;

import org.jspecify.annotations.NullMarked;
