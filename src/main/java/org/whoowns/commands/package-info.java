/// The commands of the command line, one class each.
@NullMarked
package org.whoowns.commands;

import org.jspecify.annotations.NullMarked;
