package org.whoowns.slack.events;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import javax.sql.DataSource;

/// Repository of event claims, shared by all replicas. Uses the database's clock because replicas' clocks may differ.
@JdbcRepository(dialect = Dialect.POSTGRES)
@Requires(beans = DataSource.class)
interface EventClaimRepository extends GenericRepository<EventClaimRow, String> {

    /// @return the number of inserted rows: 0 if the event has a claim
    @Query("""
            insert into event_claim (event_id, taken_at, closed, owner)
            values (:eventId, current_timestamp, :closed, :owner) on conflict do nothing""")
    int insert(String eventId, boolean closed, String owner);

    /// @return the number of updated rows: 0 if the claim is completed, or less than 60 seconds old and another owner's
    @Query("""
            update event_claim set taken_at = current_timestamp, owner = :owner where event_id = :eventId
            and closed = false and (taken_at <= current_timestamp - interval '60' second or owner = :owner)""")
    int takeOver(String eventId, String owner);

    @Query("update event_claim set closed = true where event_id = :eventId")
    int complete(String eventId);

    /// @return the number of deleted rows: 0 if the claim is completed, or has been taken over
    @Query("delete from event_claim where event_id = :eventId and closed = false and owner = :owner")
    int release(String eventId, String owner);

    @Query("delete from event_claim where taken_at < current_timestamp - interval '25' hour")
    int deleteOld();
}
