package org.whoowns.slack.gaps;

import jakarta.inject.Singleton;
import org.whoowns.slack.access.CuratorDirectory;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.ChangeRights;

/// Authorisation for gaps: curators see all of them, and admins those that several people asked. Where nobody is a
/// curator, admins do their work.
@Singleton
public final class GapRights {

    private final CuratorDirectory curators;

    GapRights(CuratorDirectory curators) {
        this.curators = curators;
    }

    public GapAccess of(Actor actor) {
        if (!ChangeRights.mayDecideForAll(actor)) {
            return GapAccess.NONE;
        }
        return actor.curator() || !curators.isAny(actor.workspace()) ? GapAccess.ALL : GapAccess.DISCREET;
    }
}
