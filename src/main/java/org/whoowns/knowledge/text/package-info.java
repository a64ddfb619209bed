/// Text as people and keyboards type it: cleaning, courtesies, and names that look alike.
@NullMarked
package org.whoowns.knowledge.text;

import org.jspecify.annotations.NullMarked;
