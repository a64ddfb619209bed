/// In-memory fake of Slack, used as a local workspace in the browser and by the tests.
@NullMarked
package org.whoowns.playground;

import org.jspecify.annotations.NullMarked;
