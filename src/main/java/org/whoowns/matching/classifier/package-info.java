/// Classifiers trained on the curated phrases, and the choice between them.
@NullMarked
package org.whoowns.matching.classifier;

import org.jspecify.annotations.NullMarked;
