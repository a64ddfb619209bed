/// Publishes the Home tab and handles its clicks.
@NullMarked
package org.whoowns.slack.home;

import org.jspecify.annotations.NullMarked;
