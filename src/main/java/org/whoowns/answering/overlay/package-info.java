/// Overlay of the shared knowledge by what a workspace has taught: its own phrases and entries.
@NullMarked
package org.whoowns.answering.overlay;

import org.jspecify.annotations.NullMarked;
