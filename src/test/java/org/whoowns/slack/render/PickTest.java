package org.whoowns.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PickTest {

    static Stream<Pick> picks() {
        return Stream.of(
                new Pick.OfEntry("okrs"),
                new Pick.OfRole("product-owner", null),
                new Pick.OfRole("product-owner", "safe"),
                new Pick.OfFramework("okrs", "scrum"),
                new Pick.OfFrameworks("okrs"),
                new Pick.OfContents(),
                new Pick.OfWords("who's \"in\" charge, {really}? ".repeat(10)));
    }

    @ParameterizedTest
    @MethodSource("picks")
    void comesBackAsItWent(Pick pick) {
        var value = pick.value(3);

        assertThat(value).hasSizeLessThanOrEqualTo(2000).startsWith("{\"v\":1,");
        assertThat(Pick.read(value)).contains(new Pick.Turned(pick, 3));
    }

    @Test
    void isNothingWhereThereIsNoValue() {
        assertThat(Pick.read(null)).isEmpty();
        assertThat(Pick.read("{".repeat(3000))).isEmpty();
    }
}
