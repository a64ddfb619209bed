package org.whoowns.matching.classifier;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.whoowns.knowledge.files.Sha256;
import org.whoowns.matching.cache.ArtifactCache;
import org.whoowns.matching.classifier.training.ClassLabels;
import org.whoowns.matching.classifier.training.FeatureVector;
import org.whoowns.matching.classifier.training.InitialAlphas;
import org.whoowns.matching.classifier.training.SavedSupportVectors;

/// What the planes rest on that were found last, kept beside the head, so that after a change they need not be searched
/// for from nothing.
public record WarmStartState(SavedSupportVectors ofClasses, SavedSupportVectors ofGroups) {

    public static final WarmStartState NOTHING = new WarmStartState(SavedSupportVectors.NONE, SavedSupportVectors.NONE);

    private static final int HASH = Sha256.digest().getDigestLength();

    public static WarmStartState of(List<String> texts, OneVsRestSvm svm) {
        var labels = svm.labels();
        var supports = svm.supports();
        var classes = labels.classes();
        return new WarmStartState(
                SavedSupportVectors.of(texts, labels.ofExamples(), supports.subList(0, classes)),
                labels.hasGroups()
                        ? SavedSupportVectors.of(
                                texts, labels.groupsOfExamples(), supports.subList(classes, supports.size()))
                        : SavedSupportVectors.NONE);
    }

    /// What was found last here, or by the build; nothing where neither is of use.
    public static WarmStartState in(ArtifactCache artifacts) {
        return artifacts
                .find(ArtifactCache.SUPPORTS)
                .flatMap(WarmStartState::read)
                .or(() -> artifacts.bundled(ArtifactCache.SUPPORTS).flatMap(WarmStartState::read))
                .orElse(NOTHING);
    }

    public void keepIn(ArtifactCache artifacts) {
        artifacts.put(ArtifactCache.SUPPORTS, out -> {
            out.write(TrainingFingerprint.OF_LEARNING);
            ofClasses.writeTo(out);
            ofGroups.writeTo(out);
        });
    }

    private static Optional<WarmStartState> read(ByteBuffer bytes) {
        try {
            var of = new byte[HASH];
            bytes.get(of);
            return Arrays.equals(of, TrainingFingerprint.OF_LEARNING)
                    ? Optional.of(new WarmStartState(SavedSupportVectors.read(bytes), SavedSupportVectors.read(bytes)))
                    : Optional.empty();
        } catch (BufferUnderflowException | IllegalArgumentException odd) {
            // Whole, but not written by this version.
            return Optional.empty();
        }
    }

    /// Finds the planes of examples, beginning here.
    public OneVsRestSvm planes(List<FeatureVector> examples, List<String> texts, ClassLabels labels, int terms) {
        return OneVsRestSvm.of(
                examples,
                labels,
                terms,
                InitialAlphas.warm(ofClasses, texts, labels.ofExamples()),
                labels.hasGroups()
                        ? InitialAlphas.warm(ofGroups, texts, labels.groupsOfExamples())
                        : InitialAlphas.COLD);
    }
}
