/// Training of linear classifiers: support vector machines and softmax regression.
@NullMarked
package org.whoowns.matching.classifier.training;

import org.jspecify.annotations.NullMarked;
