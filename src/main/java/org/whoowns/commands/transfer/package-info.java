/// Commands that import and export teams.
@NullMarked
package org.whoowns.commands.transfer;

import org.jspecify.annotations.NullMarked;
