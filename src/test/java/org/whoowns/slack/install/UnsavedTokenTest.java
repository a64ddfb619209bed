package org.whoowns.slack.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whoowns.slack.install.FakeTokenRotation.accessToken;

import java.net.URI;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.whoowns.slack.FakeSlackApi;
import org.whoowns.slack.install.rotation.TokenRotation;
import org.whoowns.teams.ledger.TestDatabase;

/// Loses the connection to PostgreSQL between Slack's new token and storing it.
@Tag("database")
@Timeout(120)
class UnsavedTokenTest {

    @Test
    void isStoredAndUsedOnceTheDatabaseIsBack() throws Exception {
        var database = TestDatabase.POSTGRES.fresh();
        var url = String.valueOf(database.get("datasources.default.url"));
        var port = URI.create(url.replace("jdbc:", "")).getPort();
        try (var proxy = new InterruptibleProxy(port);
                var slack = new FakeSlackApi()) {
            var tokens = new FakeTokenRotation(slack);
            var settings = new HashMap<String, Object>(Map.of(
                    "datasources.default.url",
                    url.replace(":" + port + "/", ":" + proxy.port() + "/"),
                    "datasources.default.connection-timeout",
                    5_000,
                    "whoowns.database.rest",
                    "100ms",
                    "whoowns.install.token-refresh",
                    "1h"));
            try (var many = new ManyWorkspaces(slack, database, settings)) {
                tokens.install(many, "T1");
                makeDue(url);
                tokens.beforeRefresh(proxy::cut);

                many.bean(TokenRotation.class).refreshDue();

                assertThat(tokens.refreshes("T1")).isEqualTo(1);
                assertThat(used(many)).isEqualTo(accessToken("T1", 1));

                proxy.restore();
                while (!used(many).equals(accessToken("T1", 2))) {
                    many.bean(TokenRotation.class).refreshDue();
                    many.bean(InstallationRegistry.class).poll();
                }
                assertThat(tokens.refreshes("T1")).isEqualTo(1);
            }
        }
    }

    private static String used(ManyWorkspaces many) {
        return many.bean(InstallationRegistry.class).of("T1").orElseThrow().value();
    }

    private static void makeDue(String url) throws Exception {
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var statement = connection.createStatement()) {
            statement.executeUpdate("update installation set refresh_at = current_timestamp - interval '1' hour");
        }
    }
}
