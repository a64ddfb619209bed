/// Gaps: what was asked and not answered, merged by meaning and counted without who asked.
@NullMarked
package org.whoowns.learning.gap;

import org.jspecify.annotations.NullMarked;
