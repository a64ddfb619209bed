package org.whoowns.teams.ledger.tracking;

import java.util.Map;
import java.util.Set;

/// Cache of workspaces whose changes by other replicas are tracked.
///
/// @param <V> the version of a workspace, which every change replaces by another
public interface TrackedCache<V> {

    /// The versions of all workspaces, from the database.
    Map<String, V> versions();

    /// Invalidates what changed. If it fails, it is called again at the next poll.
    void forget(Set<String> workspaces);

    /// Invalidates everything, since nobody watched for a while.
    void forgetAll();
}
