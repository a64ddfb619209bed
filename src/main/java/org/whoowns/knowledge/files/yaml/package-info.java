/// One YAML mapping of a file, read key by key with every problem at its line.
@NullMarked
package org.whoowns.knowledge.files.yaml;

import org.jspecify.annotations.NullMarked;
