/// How an entry becomes a file that curators go on with.
@NullMarked
package org.whoowns.knowledge.writing;

import org.jspecify.annotations.NullMarked;
