/// Import and export of teams.
@NullMarked
package org.whoowns.teams.transfer;

import org.jspecify.annotations.NullMarked;
