package org.whoowns.learning.review.reminder;

import java.util.List;
import org.whoowns.knowledge.Entry;

/// What reminders need to know about workspaces and their curators.
public interface ReviewCurators {

    /// The workspaces that use the app, as far as known.
    List<String> workspaces();

    /// The user ids of those who maintain the entry; empty if nobody is named.
    List<String> of(String workspace, Entry entry);
}
