package org.whoowns.answering.context;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// Directory of the workspace's users. All methods return quickly, without data that is missing by then.
public interface UserDirectory {

    /// Display names by user id; users may have typed anything into them.
    Map<String, String> names(String workspace, Collection<String> users);

    /// Those of the users who are known to have left the workspace.
    Set<String> deactivated(String workspace, Collection<String> users);

    /// The same from the cache, without any wait.
    Set<String> cachedDeactivated(String workspace, Collection<String> users);

    /// The number of users of whom nothing is known.
    long unknownCount(String workspace, Collection<String> users);
}
