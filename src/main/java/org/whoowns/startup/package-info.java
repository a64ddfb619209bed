/// Start-up, preflight check and graceful shutdown.
@NullMarked
package org.whoowns.startup;

import org.jspecify.annotations.NullMarked;
