package org.whoowns.learning.handoff.recipient;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.whoowns.learning.handoff.state.WorkingHours;

/// What hand-offs need to know about the people of a workspace.
public interface HandoffPeople {

    /// @param isActive false for guests, bots, deactivated accounts and people from elsewhere
    record Availability(boolean isActive, WorkingHours hours) {}

    /// Empty if it can't be told right now.
    Optional<Availability> availability(String workspace, String person);

    /// When the person's do-not-disturb ends; the time itself if it is not on, or not known.
    Instant quietUntil(String workspace, String person, Instant at);

    /// The user ids of the curators, or else of the admins whom the settings name.
    List<String> curators(String workspace);
}
