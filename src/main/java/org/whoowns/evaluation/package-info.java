/// Evaluation: how well labelled questions are answered.
@NullMarked
package org.whoowns.evaluation;

import org.jspecify.annotations.NullMarked;
