/// Problems in knowledge files and their locations.
@NullMarked
package org.whoowns.knowledge.files.validation;

import org.jspecify.annotations.NullMarked;
