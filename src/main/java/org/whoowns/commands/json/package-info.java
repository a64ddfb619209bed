/// JSON output of commands.
@NullMarked
package org.whoowns.commands.json;

import org.jspecify.annotations.NullMarked;
