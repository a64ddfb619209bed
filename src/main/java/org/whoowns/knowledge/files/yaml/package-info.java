/// YAML as it stands in knowledge files, with line numbers.
@NullMarked
package org.whoowns.knowledge.files.yaml;

import org.jspecify.annotations.NullMarked;
