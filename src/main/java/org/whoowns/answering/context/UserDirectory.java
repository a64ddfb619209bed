package org.whoowns.answering.context;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// Tells who people are.
public interface UserDirectory {

    /// A name to show for each of the users; it may hold anything that people type. Nobody waits for it for long.
    Map<String, String> names(String workspace, Collection<String> users);

    /// Those of the users who are not in the workspace any more, as far as that is known. Nobody waits for it for long.
    Set<String> deactivated(String workspace, Collection<String> users);

    /// The same as far as it is known already; nobody waits for it at all.
    Set<String> knownDeactivated(String workspace, Collection<String> users);

    /// How many of the users nothing is known of.
    long unknownCount(String workspace, Collection<String> users);
}
