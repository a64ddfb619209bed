/// The list of sources that entries cite.
@NullMarked
package org.whoowns.knowledge.files.sources;

import org.jspecify.annotations.NullMarked;
