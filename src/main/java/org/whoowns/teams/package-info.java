/// Whose it is here: teams, who holds which role in them, and what they agreed on.
@NullMarked
package org.whoowns.teams;

import org.jspecify.annotations.NullMarked;
