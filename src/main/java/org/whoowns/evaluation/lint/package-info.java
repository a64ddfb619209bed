/// Linter for knowledge folders.
@NullMarked
package org.whoowns.evaluation.lint;

import org.jspecify.annotations.NullMarked;
