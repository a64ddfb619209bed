/// Guards of the HTTP server: what may arrive before anything is verified, for every endpoint.
@NullMarked
package org.whoowns.slack.request.guard;

import org.jspecify.annotations.NullMarked;
