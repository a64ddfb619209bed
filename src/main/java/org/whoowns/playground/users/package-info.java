/// Who is in the workspace, and its channels and app, as data.
@NullMarked
package org.whoowns.playground.users;

import org.jspecify.annotations.NullMarked;
