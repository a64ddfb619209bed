/// Self-test: whether titles, aliases and example questions match their own entries.
@NullMarked
package org.whoowns.evaluation.selftest;

import org.jspecify.annotations.NullMarked;
