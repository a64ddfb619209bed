package org.whoowns.teams.ledger.jdbc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.whoowns.teams.Agreement;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.Holder;
import org.whoowns.teams.Team;
import org.whoowns.teams.TeamName;
import org.whoowns.teams.WorkspaceAgreements;

/// JSON format of teams and agreements. `v` is the version of the format.
public final class TeamJson {

    private static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private TeamJson() {}

    public static String of(Team team) {
        return write(new WrittenTeam(
                FORMAT,
                team.id(),
                team.name().text(),
                team.channels(),
                team.operatingModel(),
                team.framework(),
                team.holders(),
                write(team.agreements().values()),
                List.copyOf(team.editors()),
                team.version()));
    }

    public static String of(WorkspaceAgreements workspaceAgreements) {
        return write(new WrittenAgreements(
                FORMAT, write(workspaceAgreements.agreements().values()), workspaceAgreements.version()));
    }

    /// @throws IllegalStateException for another format
    public static Team team(String workspace, String document) {
        var read = read(document, WrittenTeam.class);
        return new Team(
                workspace,
                read.id(),
                new TeamName(read.name()),
                read.channels(),
                read.operatingModel(),
                read.framework(),
                new LinkedHashMap<>(read.holders()),
                agreements(read.agreements()),
                new LinkedHashSet<>(read.editors()),
                read.version());
    }

    /// @throws IllegalStateException for another format
    public static WorkspaceAgreements workspaceAgreements(String workspace, String document) {
        var read = read(document, WrittenAgreements.class);
        return new WorkspaceAgreements(workspace, agreements(read.agreements()), read.version());
    }

    private static List<WrittenAgreement> write(Collection<Agreement> agreements) {
        return agreements.stream().map(WrittenAgreement::of).toList();
    }

    private static SequencedMap<String, Agreement> agreements(List<WrittenAgreement> write) {
        var agreements = new LinkedHashMap<String, Agreement>();
        write.forEach(each -> agreements.put(each.entry(), each.agreement()));
        return agreements;
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T read(String document, Class<T> type) {
        try {
            return JSON.readValue(document, type);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }

    record WrittenTeam(
            int v,
            String id,
            String name,
            List<String> channels,
            String operatingModel,
            @Nullable String framework,
            Map<String, Holder> holders,
            List<WrittenAgreement> agreements,
            List<String> editors,
            long version) {}

    record WrittenAgreements(int v, List<WrittenAgreement> agreements, long version) {}

    /// Has a role or a person, or neither if shared.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WrittenAgreement(
            String entry,
            @Nullable String role,
            @Nullable String person,
            @Nullable String tieBreak,
            @Nullable String note,
            String by,
            String at) {

        static WrittenAgreement of(Agreement agreement) {
            var decision = agreement.decision();
            return new WrittenAgreement(
                    agreement.entry(),
                    decision instanceof Decision.ToRole(var role) ? role : null,
                    decision instanceof Decision.ToPerson(var person) ? person : null,
                    decision instanceof Decision.Together together ? together.tieBreak() : null,
                    agreement.note(),
                    agreement.by(),
                    agreement.at().toString());
        }

        Agreement agreement() {
            return new Agreement(entry, decision(), note, by, Instant.parse(at));
        }

        private Decision decision() {
            if (role != null) {
                return new Decision.ToRole(role);
            }
            return person == null ? new Decision.Together(tieBreak) : new Decision.ToPerson(person);
        }
    }
}
