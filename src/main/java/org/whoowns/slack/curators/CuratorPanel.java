package org.whoowns.slack.curators;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.whoowns.learning.review.CuratorList;
import org.whoowns.learning.review.ReviewDirectory;
import org.whoowns.learning.review.ReviewLedger;
import org.whoowns.slack.access.CuratorDirectory;
import org.whoowns.teams.ledger.Actor;

/// Lookup of what admins see of the curators of their workspace.
@Singleton
public class CuratorPanel {

    private final ReviewDirectory reviews;
    private final CuratorDirectory curators;

    CuratorPanel(ReviewDirectory reviews, CuratorDirectory curators) {
        this.reviews = reviews;
        this.curators = curators;
    }

    /// @param isMissingScope whether somebody is named by an address that the app may not look up
    public record Shown(CuratorList list, boolean isMissingScope) {}

    /// Empty for whoever may not name them.
    public Optional<Shown> of(Actor reader) {
        var workspace = reader.workspace();
        return ReviewLedger.mayNameCurators(reader)
                ? Optional.of(new Shown(reviews.curators(workspace), curators.isMissingEmailScope(workspace)))
                : Optional.empty();
    }
}
