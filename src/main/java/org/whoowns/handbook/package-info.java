/// The knowledge base as a handbook, rendered as HTML or Markdown.
@NullMarked
package org.whoowns.handbook;

import org.jspecify.annotations.NullMarked;
