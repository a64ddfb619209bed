/// Export of lessons to a knowledge folder.
@NullMarked
package org.whoowns.learning.lesson.export;

import org.jspecify.annotations.NullMarked;
