/// How a folder of files becomes a knowledge base, or a list of problems with file and line.
@NullMarked
package org.whoowns.knowledge.reading;

import org.jspecify.annotations.NullMarked;
