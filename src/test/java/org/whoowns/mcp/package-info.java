@NullMarked
package org.whoowns.mcp;

import org.jspecify.annotations.NullMarked;
