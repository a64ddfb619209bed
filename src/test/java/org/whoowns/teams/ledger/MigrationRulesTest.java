package org.whoowns.teams.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Migrations only add, so that replicas of the previous version keep working during a rolling update.
class MigrationRulesTest {

    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

    /// New tables are allowed.
    private static final Pattern TABLE = Pattern.compile("create table (\\w+) \\(.*\\)");
    /// So are indexes, unless they reject rows that the previous version writes.
    private static final Pattern INDEX = Pattern.compile("create (unique )?index \\w+ on (\\w+) \\(.*\\)");
    /// So are columns that the previous version can ignore.
    private static final Pattern COLUMN = Pattern.compile("alter table \\w+ add column \\w+ [^;,]*");

    /// So are rows of new tables, which the previous version does not know.
    private static final Pattern ROWS = Pattern.compile("insert into (\\w+) \\(.*\\) select .*");

    private static final Pattern MUST_BE_GIVEN = Pattern.compile("\\bnot null\\b|\\bunique\\b|\\bprimary key\\b");

    @Test
    void allMigrationsOnlyAdd() throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            var migrations = files.sorted().toList();

            assertThat(migrations)
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allSatisfy(file -> assertThat(breaks(Files.readString(file)))
                            .as(file.getFileName().toString())
                            .isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table team",
                "alter table team drop column version",
                "alter table team rename to teams",
                "alter table team rename column id to key",
                "alter table team alter column version type integer",
                "alter table team alter column version set not null",
                "alter table team add column colour varchar(10) not null",
                "alter table team add constraint colours check (version > 1)",
                "alter table team add column a varchar(9), drop column version",
                "create unique index team_version on team (version)",
                "create table a (id int); drop table team",
                "update team set version = 1",
                "delete from team",
                "insert into team (id) select id from team_history",
                "truncate team"
            })
    void rejectsOtherStatements(String migration) {
        assertThat(breaks(migration + ";")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- What it is for.\ncreate table a (id int not null, primary key (id));\ncreate unique index b on a (id);",
                "alter table team add column colour varchar(10);",
                "ALTER TABLE team ADD COLUMN colour varchar(10) NOT NULL DEFAULT 'red';",
                "create index team_version on team (version);",
                "create table a (id int);\ninsert into a (id)\nselect id from team;"
            })
    void acceptsAdditions(String migration) {
        assertThat(breaks(migration)).isEmpty();
    }

    /// The statements that may break the previous version.
    private static List<String> breaks(String migration) {
        var statements = Stream.of(migration.replaceAll("--[^\n]*", " ").split(";", -1))
                .map(each -> each.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty())
                .toList();
        var made = statements.stream()
                .map(TABLE::matcher)
                .filter(Matcher::matches)
                .map(table -> table.group(1))
                .collect(Collectors.toUnmodifiableSet());
        return statements.stream()
                .filter(each -> !TABLE.matcher(each).matches())
                .filter(each -> {
                    var index = INDEX.matcher(each);
                    return !(index.matches() && (index.group(1) == null || made.contains(index.group(2))));
                })
                .filter(each -> {
                    var rows = ROWS.matcher(each);
                    return !(rows.matches() && made.contains(rows.group(1)));
                })
                .filter(each -> !(COLUMN.matcher(each).matches()
                        && (!MUST_BE_GIVEN.matcher(each).find() || each.contains(" default "))))
                .toList();
    }
}
