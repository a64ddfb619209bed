/// The knowledge as something to read: arranged from front to back, and printed as a page or as Markdown.
@NullMarked
package org.whoowns.handbook;

import org.jspecify.annotations.NullMarked;
