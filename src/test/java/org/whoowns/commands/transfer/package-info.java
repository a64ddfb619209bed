@NullMarked
package org.whoowns.commands.transfer;

import org.jspecify.annotations.NullMarked;
