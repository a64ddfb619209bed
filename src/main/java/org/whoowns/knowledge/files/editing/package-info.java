/// In-place edits of a knowledge folder.
@NullMarked
package org.whoowns.knowledge.files.editing;

import org.jspecify.annotations.NullMarked;
