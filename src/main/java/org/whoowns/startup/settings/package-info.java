/// Settings: the environment variables of the app, with the rule for the values of each.
@NullMarked
package org.whoowns.startup.settings;

import org.jspecify.annotations.NullMarked;
