/// What a curator should know about a knowledge folder before anybody asks it.
@NullMarked
package org.whoowns.evaluation.lint;

import org.jspecify.annotations.NullMarked;
