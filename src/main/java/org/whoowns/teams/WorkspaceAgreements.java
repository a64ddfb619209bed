package org.whoowns.teams;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Agreements of a workspace, which apply to every team without its own agreement.
///
/// @param agreements by entry id
/// @param version grows with every change; 0 before the first
public record WorkspaceAgreements(String workspace, SequencedMap<String, Agreement> agreements, long version) {

    public WorkspaceAgreements {
        agreements = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(agreements));
    }

    public static WorkspaceAgreements none(String workspace) {
        return new WorkspaceAgreements(workspace, new LinkedHashMap<>(), 0);
    }
}
