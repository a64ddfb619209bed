/// Installations under way.
@NullMarked
package org.whoowns.slack.install.states;

import org.jspecify.annotations.NullMarked;
