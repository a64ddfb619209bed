/// Is it found: measures of how well the knowledge answers.
@NullMarked
package org.whoowns.evaluation;

import org.jspecify.annotations.NullMarked;
