package org.whoowns.teams;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What a whole workspace agreed on. It holds for every team that did not agree on something else.
///
/// @param agreements by entry id
/// @param version grows with every change; 0 before the first
public record WorkspaceAgreements(String workspace, SequencedMap<String, Agreement> agreements, long version) {

    public WorkspaceAgreements {
        agreements = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(agreements));
    }

    /// No agreement at all.
    public static WorkspaceAgreements none(String workspace) {
        return new WorkspaceAgreements(workspace, new LinkedHashMap<>(), 0);
    }
}
