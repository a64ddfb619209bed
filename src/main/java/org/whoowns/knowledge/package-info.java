/// What is known: entries, roles, frameworks and operating models, read from a folder of files.
@NullMarked
package org.whoowns.knowledge;

import org.jspecify.annotations.NullMarked;
