package org.whoowns.matching.classifier;

import org.jspecify.annotations.Nullable;
import org.whoowns.matching.cache.ArtifactCache;

/// One of the training runs of a cross-validation.
///
/// @param name under which its state is kept, so that the same round of the next run starts from it; null to keep none
/// @param onClass is called when a class is trained, on any thread
public record TrainingRound(@Nullable String name, Runnable onClass) {

    WarmStartState warmStart(ArtifactCache artifacts) {
        return name == null ? WarmStartState.in(artifacts) : WarmStartState.ofRound(name, artifacts);
    }

    void save(WarmStartState state, ArtifactCache artifacts) {
        if (name != null) {
            state.saveOfRound(name, artifacts);
        }
    }
}
