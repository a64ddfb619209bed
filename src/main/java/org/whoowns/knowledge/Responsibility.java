package org.whoowns.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Entry with an owner: what a role is accountable for, and why.
///
/// @param area the folder of the entry, such as `delivery`
/// @param owner the accountable role or roles by default
/// @param basis how well the default is supported
/// @param parts what each role contributes, in file order
/// @param handOver when it passes from one role to the other
/// @param tieBreak the role that decides when the roles disagree
/// @param positions each framework's position, in file order
/// @param disagreement one sentence on where frameworks differ
public record Responsibility(
        String id,
        String title,
        String area,
        Owner owner,
        Basis basis,
        List<String> aliases,
        List<String> questions,
        SequencedMap<Role, String> parts,
        @Nullable String handOver,
        @Nullable Role tieBreak,
        SequencedMap<Framework, FrameworkPosition> positions,
        @Nullable String disagreement,
        Provenance provenance,
        Markdown body)
        implements Entry {

    public Responsibility {
        aliases = List.copyOf(aliases);
        questions = List.copyOf(questions);
        parts = unmodifiable(parts);
        positions = unmodifiable(positions);
    }

    @Override
    public Responsibility withQuestions(List<String> others) {
        return with(others, provenance);
    }

    @Override
    public Responsibility withProvenance(Provenance other) {
        return with(questions, other);
    }

    private Responsibility with(List<String> asked, Provenance from) {
        return new Responsibility(
                id,
                title,
                area,
                owner,
                basis,
                aliases,
                asked,
                parts,
                handOver,
                tieBreak,
                positions,
                disagreement,
                from,
                body);
    }

    public Optional<FrameworkPosition> position(Framework framework) {
        return Optional.ofNullable(positions.get(framework));
    }

    /// The owner in a framework's view; the default where it is silent.
    ///
    /// @param framework null for the default view
    public Owner ownerIn(@Nullable Framework framework) {
        return framework == null
                ? owner
                : position(framework).map(FrameworkPosition::owner).orElse(owner);
    }

    private static <K, V> SequencedMap<K, V> unmodifiable(Map<K, V> map) {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
    }
}
