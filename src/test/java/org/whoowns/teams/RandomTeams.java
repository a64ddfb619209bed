package org.whoowns.teams;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.knowledge.files.KnowledgeReader;
import org.whoowns.knowledge.files.ReadResult;
import org.whoowns.teams.Agreement.Decision;

/// Generator of random teams from a seed.
final class RandomTeams {

    static final KnowledgeBase KNOWLEDGE = read();
    static final String WORKSPACE = "T1";
    private static final List<String> PEOPLE = List.of("UA", "UB", "UC", "UD", "UE", "UF");
    private static final Instant WHEN = Instant.parse("2026-05-12T10:00:00Z");

    private final Random random;
    private final String prefix;

    /// @param prefix of every person's id
    RandomTeams(long seed, String prefix) {
        this.random = new Random(seed);
        this.prefix = prefix;
    }

    private static KnowledgeBase read() {
        if (KnowledgeReader.read(Path.of("knowledge")) instanceof ReadResult.Good(var knowledge, var _)) {
            return knowledge;
        }
        throw new IllegalStateException("the shipped knowledge is broken");
    }

    Team team() {
        var holders = new LinkedHashMap<String, Holder>();
        for (var role : KNOWLEDGE.mainRoles()) {
            if (random.nextInt(4) > 0) {
                holders.put(role.id(), new Holder(somebody(), somebody()));
            }
        }
        return new Team(
                WORKSPACE,
                "team-" + random.nextInt(1_000_000),
                TeamName.of("Team " + random.nextInt(1_000_000)).orElseThrow(),
                List.of("C" + random.nextInt(1_000_000)),
                one(KNOWLEDGE.operatingModels()).id(),
                random.nextBoolean() ? null : one(KNOWLEDGE.frameworks()).id(),
                holders,
                agreements(),
                Set.of(),
                1);
    }

    WorkspaceAgreements company() {
        return new WorkspaceAgreements(WORKSPACE, agreements(), 1);
    }

    /// A random subset of the people.
    Set<String> some() {
        var some = new TreeSet<String>();
        PEOPLE.stream().filter(_ -> random.nextInt(4) == 0).forEach(person -> some.add(prefix + person));
        return some;
    }

    Responsibility responsibility() {
        return one(KNOWLEDGE.responsibilities());
    }

    Decision decision() {
        return switch (random.nextInt(4)) {
            case 0 -> new Decision.ToPerson(person());
            case 1 ->
                new Decision.Together(random.nextBoolean() ? null : mainRole().id());
            // a role that no longer exists
            case 2 ->
                new Decision.ToRole(
                        random.nextInt(3) == 0 ? "gone" : one(KNOWLEDGE.roles()).id());
            default -> new Decision.ToRole(mainRole().id());
        };
    }

    static Agreement agreement(Responsibility on, Decision decision) {
        return new Agreement(on.id(), decision, null, "URECORDER", WHEN);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private SequencedMap<String, Agreement> agreements() {
        var agreements = new LinkedHashMap<String, Agreement>();
        for (var i = random.nextInt(8); i > 0; i--) {
            var agreement = agreement(responsibility(), decision());
            agreements.put(agreement.entry(), agreement);
        }
        return agreements;
    }

    private Role mainRole() {
        return one(KNOWLEDGE.mainRoles());
    }

    private String person() {
        return prefix + one(PEOPLE);
    }

    private @Nullable String somebody() {
        return random.nextInt(3) == 0 ? null : person();
    }

    /// The team with an agreement added or replaced.
    static Team agreeing(Team team, Agreement agreement) {
        var all = new ArrayList<>(team.agreements().values());
        all.removeIf(each -> each.entry().equals(agreement.entry()));
        all.add(agreement);
        return team.withAgreements(all);
    }

    /// The team without its agreement on an entry.
    static Team withdrawing(Team team, Responsibility on) {
        Collection<Agreement> rest = team.agreements().values().stream()
                .filter(each -> !each.entry().equals(on.id()))
                .toList();
        return team.withAgreements(rest);
    }

    static Team by(Team team, @Nullable String framework, SequencedMap<String, Holder> holders) {
        return new Team(
                team.workspace(),
                team.id(),
                team.name(),
                team.channels(),
                team.operatingModel(),
                framework,
                holders,
                team.agreements(),
                team.editors(),
                team.version());
    }
}
