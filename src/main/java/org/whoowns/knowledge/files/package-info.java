/// Reads a folder of Markdown and YAML files into a knowledge base, and drafts new entries.
@NullMarked
package org.whoowns.knowledge.files;

import org.jspecify.annotations.NullMarked;
