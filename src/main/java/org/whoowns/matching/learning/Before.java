package org.whoowns.matching.learning;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.whoowns.knowledge.reading.Sha256;
import org.whoowns.matching.keeping.Kept;

/// What the planes rest on that were found last, kept beside the head, so that after a change they need not be searched
/// for from nothing.
record Before(Supports ofClasses, Supports ofGroups) {

    static final Before NOTHING = new Before(Supports.NONE, Supports.NONE);

    private static final int HASH = Sha256.digest().getDigestLength();

    static Before of(List<String> texts, Planes planes) {
        var labels = planes.labels();
        var supports = planes.supports();
        var classes = labels.classes();
        return new Before(
                Supports.of(texts, labels.ofExamples(), supports.subList(0, classes)),
                labels.hasGroups()
                        ? Supports.of(texts, labels.groupsOfExamples(), supports.subList(classes, supports.size()))
                        : Supports.NONE);
    }

    /// What was found last here, or by the build; nothing where neither is of use.
    static Before in(Kept kept) {
        return kept.find(Kept.SUPPORTS)
                .flatMap(Before::read)
                .or(() -> kept.ofTheBuild(Kept.SUPPORTS).flatMap(Before::read))
                .orElse(NOTHING);
    }

    void keepIn(Kept kept) {
        kept.put(Kept.SUPPORTS, out -> {
            out.write(Identity.OF_LEARNING);
            ofClasses.writeTo(out);
            ofGroups.writeTo(out);
        });
    }

    private static Optional<Before> read(ByteBuffer bytes) {
        try {
            var of = new byte[HASH];
            bytes.get(of);
            return Arrays.equals(of, Identity.OF_LEARNING)
                    ? Optional.of(new Before(Supports.read(bytes), Supports.read(bytes)))
                    : Optional.empty();
        } catch (BufferUnderflowException | IllegalArgumentException odd) {
            // Whole, but not written by this version.
            return Optional.empty();
        }
    }

    /// Finds the planes of examples, beginning here.
    Planes planes(List<Features> examples, List<String> texts, Labels labels, int terms) {
        return Planes.of(
                examples,
                labels,
                terms,
                Start.warm(ofClasses, texts, labels.ofExamples()),
                labels.hasGroups() ? Start.warm(ofGroups, texts, labels.groupsOfExamples()) : Start.COLD);
    }
}
