/// The server of the Model Context Protocol, through which agents ask.
@NullMarked
package org.whoowns.mcp;

import org.jspecify.annotations.NullMarked;
