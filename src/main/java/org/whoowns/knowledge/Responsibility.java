package org.whoowns.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// An entry that has an owner: what the role answers for, and why.
///
/// @param area the folder of the entry, such as `delivery`
/// @param owner who answers for it in the default view
/// @param basis how sure the default view is of that
/// @param parts what each role does on its side of the boundary, in the order of the file
/// @param handOver when it passes from one role to the other
/// @param tieBreak the role that decides when the roles disagree
/// @param views what each framework says, by framework id, in the order of the file
/// @param disagreement one line on where frameworks differ
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
        SequencedMap<Framework, FrameworkPosition> views,
        @Nullable String disagreement,
        Provenance provenance,
        Markdown body)
        implements Entry {

    public Responsibility {
        aliases = List.copyOf(aliases);
        questions = List.copyOf(questions);
        parts = unmodifiable(parts);
        views = unmodifiable(views);
    }

    @Override
    public Responsibility withQuestions(List<String> others) {
        return new Responsibility(
                id,
                title,
                area,
                owner,
                basis,
                aliases,
                others,
                parts,
                handOver,
                tieBreak,
                views,
                disagreement,
                provenance,
                body);
    }

    /// What the framework says of this responsibility, if anything.
    public Optional<FrameworkPosition> view(Framework framework) {
        return Optional.ofNullable(views.get(framework));
    }

    private static <K, V> SequencedMap<K, V> unmodifiable(Map<K, V> map) {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
    }
}
