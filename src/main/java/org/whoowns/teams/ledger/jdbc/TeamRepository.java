package org.whoowns.teams.ledger.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/// Repository of teams with their channels and people. Every statement names the workspace.
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface TeamRepository extends GenericRepository<TeamRow, String> {

    @Query("select id, workspace, name_key, version, document from team where workspace = :workspace and id = :id")
    Optional<TeamRow> find(String workspace, String id);

    @Query("select id from team where workspace = :workspace and name_key = :nameKey")
    Optional<String> idOfName(String workspace, String nameKey);

    @Query("select t.id, t.workspace, t.name_key, t.version, t.document from team_channel c"
            + " join team t on t.workspace = c.workspace and t.id = c.team"
            + " where c.workspace = :workspace and c.channel in (:channels)")
    List<TeamRow> ofChannels(String workspace, List<String> channels);

    @Query("insert into team (workspace, id, name_key, version, document)"
            + " values (:workspace, :id, :nameKey, :version, :document)")
    void insert(String workspace, String id, String nameKey, long version, String document);

    @Query("update team set name_key = :nameKey, version = :version, document = :document"
            + " where workspace = :workspace and id = :id")
    void update(String workspace, String id, String nameKey, long version, String document);

    @Query("delete from team where workspace = :workspace and id = :id")
    void delete(String workspace, String id);

    @Query("insert into team_channel (workspace, channel, team) values (:workspace, :channel, :team)")
    void link(String workspace, String channel, String team);

    @Query("delete from team_channel where workspace = :workspace and team = :team")
    void deleteChannelLinks(String workspace, String team);

    @Query("insert into team_person (workspace, person, team) values (:workspace, :person, :team)")
    void name(String workspace, String person, String team);

    /// Teams with an agreement that names a person, of all workspaces. In the JSON, only there another field comes
    /// before the person; typed quotes are escaped.
    @Query("select id, workspace, name_key, version, document from team where document like '%\",\"person\":\"%'")
    List<TeamRow> namingPeople();

    /// Names a person of a team, unless they are named already or the team is gone.
    @Query("insert into team_person (workspace, person, team)"
            + " select workspace, cast(:person as varchar(32)), id from team where workspace = :workspace and id = :team"
            + " on conflict do nothing")
    void nameAgain(String workspace, String person, String team);

    @Query("delete from team_person where workspace = :workspace and team = :team")
    void deleteHolders(String workspace, String team);

    /// Looks up everything that a question may need, in one statement. The words of the question are no parameter.
    ///
    /// @param names 1 to get the names of all teams, with documents only for those of the ids
    /// @param company 1 to get the workspace's agreements
    /// @param channel a channel's id, or empty
    /// @param person a user id, or empty
    /// @param ids of teams; never empty, which SQL does not allow
    @Query("""
            select 'name' as how, name_key as what, id as team,
                case when id in (:ids) then document else null end as document
            from team where workspace = :workspace and (1 = :names or id in (:ids))
            union all
            select 'channel' as how, c.channel as what, t.id as team, t.document as document
            from team_channel c join team t on t.workspace = c.workspace and t.id = c.team
            where c.workspace = :workspace and c.channel = :channel
            union all
            select 'person' as how, p.person as what, t.id as team, t.document as document
            from team_person p join team t on t.workspace = p.workspace and t.id = p.team
            where p.workspace = :workspace and p.person = :person
            union all
            select 'company' as how, '' as what, '' as team, document as document
            from workspace_agreements where workspace = :workspace and 1 = :company
            """)
    List<LookupRow> look(String workspace, int names, int company, String channel, String person, List<String> ids);

    @Query("select count(*) from team where workspace = :workspace")
    long count(String workspace);

    @Query("select id, workspace, name_key, version, document from team where workspace = :workspace"
            + " order by name_key offset :offset rows fetch next :limit rows only")
    List<TeamRow> page(String workspace, long offset, int limit);

    @Query("select id, workspace, name_key, version, document from team where workspace = :workspace"
            + " order by name_key")
    List<TeamRow> all(String workspace);
}
