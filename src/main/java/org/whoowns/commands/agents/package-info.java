/// Commands for agents on this machine.
@NullMarked
package org.whoowns.commands.agents;

import org.jspecify.annotations.NullMarked;
