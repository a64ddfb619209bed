/// What tells entries apart, learnt from the curated phrases: a linear classifier over what a text is made of.
@NullMarked
package org.whoowns.matching.classifier;

import org.jspecify.annotations.NullMarked;
