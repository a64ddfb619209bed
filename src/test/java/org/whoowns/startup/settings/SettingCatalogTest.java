package org.whoowns.startup.settings;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingCatalogTest {

    /// 192.0.2.1 is no machine's address (RFC 5737).
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PORT                | abc                        | a port number from 0 to 65535
                    PORT                | 70000                      | a port number from 0 to 65535
                    PORT                | -1                         | a port number from 0 to 65535
                    PORT                | 3000.5                     | a port number from 0 to 65535
                    MANAGEMENT_PORT     | off                        | a port number from 0 to 65535
                    HOST                | http://0.0.0.0             | an address of this machine
                    HOST                | 0.0.0.0:3000               | an address of this machine
                    HOST                | *                          | an address of this machine
                    HOST                | 192.0.2.1                  | an address of this machine
                    MANAGEMENT_HOST     | 192.0.2.1                  | an address of this machine
                    WHOOWNS_ERASE_AFTER | 30                         | a number with a unit (s, m, h or d), such as 30d
                    WHOOWNS_ERASE_AFTER | -1d                        | a number with a unit (s, m, h or d), such as 30d
                    WHOOWNS_ERASE_AFTER | P-1D                       | a number with a unit (s, m, h or d), such as 30d
                    WHOOWNS_ERASE_AFTER | 999999d                    | at most 36500d
                    WHOOWNS_KEEP_QUESTIONS | 90                      | a number with a unit (s, m, h or d), such as 90d
                    WHOOWNS_ERASE_AFTER | a month                    | a number with a unit
                    WHOOWNS_STOP_DELAY  | 5                          | a number with a unit (s, m, h or d), such as 5s
                    WHOOWNS_STOP_DELAY  | 2m                         | at most 60s
                    WHOOWNS_LOG_FORMAT  | JSON                       | text or json
                    WHOOWNS_PROXIES     | one                        | from 0 to 9
                    WHOOWNS_PROXIES     | 10.0.0.1                   | from 0 to 9
                    WHOOWNS_TEAM_SET_UP | everyone                   | anyone or admins
                    WHOOWNS_TEAM_EDITS  | everyone                   | team or anyone or admins
                    WHOOWNS_GUESTS      | maybe                      | none or read or members
                    WHOOWNS_DEMO        | company                    | teams or none
                    WHOOWNS_API_RATE    | 0                          | a number of requests a minute from 1 to 10000
                    WHOOWNS_HOLDERS_TEACH | perhaps                  | true or false
                    WHOOWNS_ADMINS      | @ben                       | ids of Slack users, separated by commas
                    WHOOWNS_CURATORS    | U024BE7LH;U024BE7LI        | ids of Slack users, separated by commas
                    """)
    void refusesAValueAndSaysWhatIsAllowed(String name, String value, String allowed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingCatalog.properties(Map.of(name, value)))
                .withMessageStartingWith(name + " has to be ")
                .withMessageContaining(allowed)
                .withMessageEndingWith(", but is “" + value + "”.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://whoowns.example.com/whoowns",
                "https://whoowns.example.com?a=b",
                "https://whoowns.example.com/#top",
                "https://me@whoowns.example.com",
                "whoowns.example.com",
                "https://who owns.example.com",
                "http://whoowns.example.com"
            })
    void refusesAPublicUrlWithMoreThanAnAddress(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingCatalog.properties(Map.of("WHOOWNS_PUBLIC_URL", url)))
                .withMessageStartingWith("WHOOWNS_PUBLIC_URL must b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"hush-1\"", "'hush-1'", "hush 1", "hush\n1", "hush\t1", "hüsh-1"})
    void refusesSecretsThatWereNotCopiedWell(String value) {
        var tokens = List.of(
                "SLACK_SIGNING_SECRET",
                "SLACK_CLIENT_ID",
                "SLACK_CLIENT_SECRET",
                "WHOOWNS_ENCRYPTION_KEYS",
                "SLACK_BOT_TOKEN",
                "SLACK_APP_TOKEN");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingCatalog.properties(tokens.stream().collect(toMap(name -> name, _ -> value))))
                .satisfies(refused -> assertThat(refused.getMessage())
                        .doesNotContain("hush", "hüsh")
                        .contains("without quotes, blanks or line breaks.")
                        .contains(tokens));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hush-0123456789abcdef",
                "wiki:hush-0123456789abcdef",
                "wiki:T1:short-hush",
                "wiki:t1:hush-0123456789abcdef",
                ":T1:hush-0123456789abcdef",
                "wiki:T024BE7LH:hush 0123456789abcdef",
                "wiki:T024BE7LH:\"hush-0123456789abcdef\"",
                "wiki::hush-0123456789abcdef,wiki::hush-9876543210abcdef",
                ","
            })
    void refusesApiKeysWithoutQuotingThem(String keys) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingCatalog.properties(Map.of("WHOOWNS_API_KEYS", keys)))
                .satisfies(refused -> assertThat(refused.getMessage())
                        .startsWith("WHOOWNS_API_KEYS has to be a list of keys such as wiki:T024BE7LH:secret")
                        .doesNotContain("hush"));
    }

    @ParameterizedTest
    @CsvSource({"SLACK_BOT_TOKEN, xapp-1, xoxb-", "SLACK_APP_TOKEN, xoxb-1, xapp-"})
    void refusesATokenOfAnotherKind(String name, String value, String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingCatalog.properties(Map.of(name, value)))
                .withMessageStartingWith(name + " has to be a token that begins with " + prefix);
    }

    @Test
    void countsEmptyAndBlankValuesAsUnset() {
        for (var value : List.of("", " ", "\n")) {
            assertThat(SettingCatalog.properties(
                            SettingCatalog.names().stream().collect(toMap(name -> name, _ -> value))))
                    .isEmpty();
        }
    }

    @Test
    void readsTypedValuesWithoutTheBlanksAroundThem() throws IOException {
        assertThat(SettingCatalog.properties(Map.of(
                        "PORT", " 3001 ",
                        "HOST", "127.0.0.1",
                        "WHOOWNS_ERASE_AFTER", "12 h",
                        "WHOOWNS_STOP_DELAY", "PT10S",
                        "WHOOWNS_ADMINS", "U024BE7LH, W1,",
                        "SLACK_BOT_TOKEN", "xoxb-1\n",
                        "WHOOWNS_PUBLIC_URL", "https://whoowns.example.com/",
                        "WHOOWNS_GUESTS", "Members",
                        "WHOOWNS_DATA", "some/folder")))
                .containsOnly(
                        Map.entry("micronaut.server.port", 3001),
                        Map.entry("micronaut.server.host", "127.0.0.1"),
                        Map.entry("whoowns.erase-after", Duration.ofHours(12)),
                        Map.entry("whoowns.stop-delay", Duration.ofSeconds(10)),
                        Map.entry("whoowns.admins", "U024BE7LH,W1"),
                        Map.entry("slack.bot-token", "xoxb-1"),
                        Map.entry("slack.public-url", "https://whoowns.example.com"),
                        Map.entry("whoowns.guests", "Members"),
                        Map.entry("whoowns.data", Path.of("some/folder").toString()));
    }

    @Test
    void reportsAllProblemsAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingCatalog.properties(Map.of("PORT", "abc", "WHOOWNS_ERASE_AFTER", "30")))
                .satisfies(refused -> assertThat(refused.getMessage()).hasLineCount(2));
    }

    @ParameterizedTest
    @CsvSource({"8081, ''", "3000, 3000", "'', 3000", "8081, ' '"})
    void keepsHealthAndMetricsOffThePublicPort(String port, String management) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingCatalog.properties(Map.of("PORT", port, "MANAGEMENT_PORT", management)))
                .withMessageStartingWith("MANAGEMENT_PORT has to be a port number other than PORT");
    }

    @Test
    void letsTheSystemChooseBothPorts() {
        assertThat(SettingCatalog.properties(Map.of("PORT", "0", "MANAGEMENT_PORT", "0")))
                .hasSize(2);
    }

    @Test
    void refusesAFileAsAFolder(@TempDir Path folder) throws IOException {
        var file = Files.createFile(folder.resolve("data"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingCatalog.properties(Map.of("WHOOWNS_DATA", file.toString())))
                .withMessageStartingWith("WHOOWNS_DATA has to be the path of a folder");
    }
}
