package org.whoowns.evaluation.lint;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.NameKey;
import org.whoowns.knowledge.files.SourceMap;
import org.whoowns.knowledge.files.validation.SourceLocation;
import org.whoowns.knowledge.text.OptimalStringAlignment;

/// Warns about curators of entries behind whom `roles.yml` names nobody, and about those whom no entry names. Finds
/// nothing if it names none at all.
record CuratorCheck(SourceMap sourceMap) {

    private static final SourceLocation ROLES = new SourceLocation("roles.yml", 0);
    /// Two typing errors.
    private static final int CLOSE = 2;

    Stream<Finding> of(KnowledgeBase knowledge) {
        var named = knowledge.curators().keySet();
        if (named.isEmpty()) {
            return Stream.empty();
        }
        var entries = knowledge.entries().stream()
                .filter(entry -> entry.provenance().curator() != null)
                .collect(groupingBy(
                        entry -> String.valueOf(entry.provenance().curator()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        var missing = entries.entrySet().stream()
                .filter(each -> knowledge.curators(each.getKey()).isEmpty())
                .map(each -> missing(
                        each.getKey(),
                        each.getValue().getFirst(),
                        each.getValue().size(),
                        named));
        var idle = new TreeSet<>(named)
                .stream()
                        .filter(name -> entries.keySet().stream()
                                .noneMatch(used -> NameKey.key(used).equals(NameKey.key(name))))
                        .map(name -> new Finding(
                                Finding.Kind.CURATOR,
                                ROLES,
                                "No entry has the curator `" + name + "`." + meant(name, entries.keySet())));
        return Stream.concat(missing, idle);
    }

    private Finding missing(String name, Entry first, int count, Set<String> named) {
        return new Finding(
                Finding.Kind.CURATOR,
                sourceMap.of(first, "curator"),
                "`curators` in roles.yml names nobody for `" + name + "`, the curator of "
                        + (count == 1 ? "this entry" : count + " entries")
                        + ", so that nobody hears when a review is due." + meant(name, named));
    }

    private static String meant(String name, Set<String> others) {
        return others.stream()
                .filter(other -> OptimalStringAlignment.isWithin(CLOSE, NameKey.key(other), NameKey.key(name)))
                .findFirst()
                .map(other -> " Did you mean `" + other + "`?")
                .orElse("");
    }
}
