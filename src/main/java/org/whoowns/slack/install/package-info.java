/// How workspaces install the app, and what is kept of them: encrypted tokens, until they leave.
@NullMarked
package org.whoowns.slack.install;

import org.jspecify.annotations.NullMarked;
