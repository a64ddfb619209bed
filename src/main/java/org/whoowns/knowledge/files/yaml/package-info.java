/// YAML as it stands in knowledge files, and what was read of it before.
@NullMarked
package org.whoowns.knowledge.files.yaml;

import org.jspecify.annotations.NullMarked;
