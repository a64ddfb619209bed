/// How a change to the operator's knowledge folder comes into force while the app runs.
@NullMarked
package org.whoowns.answering.snapshot;

import org.jspecify.annotations.NullMarked;
