/// Starting and stopping the app: settings, preflight check, graceful shutdown.
@NullMarked
package org.whoowns.startup;

import org.jspecify.annotations.NullMarked;
