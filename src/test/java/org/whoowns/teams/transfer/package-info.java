@NullMarked
package org.whoowns.teams.transfer;

import org.jspecify.annotations.NullMarked;
