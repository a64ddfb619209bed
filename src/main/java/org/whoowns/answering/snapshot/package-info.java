/// Loading of the knowledge, and reloading after changes of the operator's folder.
@NullMarked
package org.whoowns.answering.snapshot;

import org.jspecify.annotations.NullMarked;
