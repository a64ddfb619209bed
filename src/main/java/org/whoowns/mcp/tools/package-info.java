/// What the server of the Model Context Protocol offers: tools, resources and a prompt.
@NullMarked
package org.whoowns.mcp.tools;

import org.jspecify.annotations.NullMarked;
