/// Renders private reports: role contracts, and the gaps and conflicts of all teams.
@NullMarked
package org.whoowns.slack.contracts;

import org.jspecify.annotations.NullMarked;
