/// Erasure of the data of workspaces that removed the app.
@NullMarked
package org.whoowns.slack.install.erasure;

import org.jspecify.annotations.NullMarked;
