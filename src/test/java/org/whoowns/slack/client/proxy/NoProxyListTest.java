package org.whoowns.slack.client.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoProxyListTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *                    | slack.com
            corp                 | corp
            corp                 | slack.corp
            .corp                | slack.corp
            .corp                | corp
            *.corp               | api.slack.corp
            Slack.CORP           | SLACK.corp
            slack.corp           | slack.corp.
            a.test,slack.corp    | slack.corp
            a.test, slack.corp   | slack.corp
            a.test slack.corp    | slack.corp
            ' ,, slack.corp ,'   | slack.corp
            slack.corp:443       | slack.corp
            .corp:443            | slack.corp
            10.1.2.3             | 10.1.2.3
            10.1.2.3:443         | 10.1.2.3
            10.0.0.0/8           | 10.1.2.3
            2001:db8::1          | [2001:db8::1]
            [2001:db8::1]        | [2001:db8:0:0:0:0:0:1]
            [2001:db8::1]:443    | [2001:db8::1]
            2001:db8::/32        | [2001:db8::1]
            """)
    void contains(String value, String host) {
        assertThat(NoProxyList.of(value).contains(host, 443)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                   | slack.com
            ' , '                | slack.com
            orp                  | slack.corp
            corp                 | corp.test
            slack.corp           | myslack.corp
            slack.corp:8443      | slack.corp
            10.1.2.3:80          | 10.1.2.3
            10.1.2.3             | 10.1.2.30
            2.3                  | 10.1.2.3
            10.0.0.0/8           | 11.1.2.3
            10.0.0.0/8           | slack.corp
            10.0.0.0/99          | 10.1.2.3
            10.0.0.0/x           | 10.1.2.3
            slack.corp/8         | slack.corp
            2001:db8::/32        | [2001:db9::1]
            """)
    void doesNotContain(String value, String host) {
        assertThat(NoProxyList.of(value).contains(host, 443)).isFalse();
    }
}
