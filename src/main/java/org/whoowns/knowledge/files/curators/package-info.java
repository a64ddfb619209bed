/// Who is behind the curator names of entries.
@NullMarked
package org.whoowns.knowledge.files.curators;

import org.jspecify.annotations.NullMarked;
