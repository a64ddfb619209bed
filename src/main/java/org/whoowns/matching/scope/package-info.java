/// Telling what is out of scope: general examples, and the kinds of questions.
@NullMarked
package org.whoowns.matching.scope;

import org.jspecify.annotations.NullMarked;
