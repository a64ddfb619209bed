/// Typed access to YAML mappings, with problems by line.
@NullMarked
package org.whoowns.knowledge.files.yaml;

import org.jspecify.annotations.NullMarked;
