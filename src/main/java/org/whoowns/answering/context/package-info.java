/// Where a question is asked and by whom: which team it is about, and who holds what there.
@NullMarked
package org.whoowns.answering.context;

import org.jspecify.annotations.NullMarked;
