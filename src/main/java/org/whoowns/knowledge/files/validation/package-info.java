/// Problems in knowledge files, each with its file, line and what to do about it.
@NullMarked
package org.whoowns.knowledge.files.validation;

import org.jspecify.annotations.NullMarked;
