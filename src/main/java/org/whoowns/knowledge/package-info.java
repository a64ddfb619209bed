/// The knowledge base: entries, roles, frameworks and operating models.
@NullMarked
package org.whoowns.knowledge;

import org.jspecify.annotations.NullMarked;
