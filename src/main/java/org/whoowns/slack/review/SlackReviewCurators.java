package org.whoowns.slack.review;

import jakarta.inject.Singleton;
import java.util.List;
import org.whoowns.knowledge.Entry;
import org.whoowns.learning.review.reminder.ReviewCurators;
import org.whoowns.slack.access.CuratorDirectory;
import org.whoowns.slack.access.WorkspaceRegistry;

/// Workspaces and curators as Slack knows them.
@Singleton
final class SlackReviewCurators implements ReviewCurators {

    private final WorkspaceRegistry workspaces;
    private final CuratorDirectory curators;

    SlackReviewCurators(WorkspaceRegistry workspaces, CuratorDirectory curators) {
        this.workspaces = workspaces;
        this.curators = curators;
    }

    @Override
    public List<String> workspaces() {
        return workspaces.installed();
    }

    @Override
    public List<String> of(String workspace, Entry entry) {
        return curators.of(workspace, entry.provenance().curator());
    }
}
