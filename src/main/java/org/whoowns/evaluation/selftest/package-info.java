/// Whether entries are found by what their own curators wrote.
@NullMarked
package org.whoowns.evaluation.selftest;

import org.jspecify.annotations.NullMarked;
