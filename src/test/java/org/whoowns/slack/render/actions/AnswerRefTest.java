package org.whoowns.slack.render.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerRefTest {

    static Stream<AnswerRef> picks() {
        return Stream.of(
                new AnswerRef.OfEntry("okrs"),
                new AnswerRef.OfRole("product-owner", null),
                new AnswerRef.OfRole("product-owner", "safe"),
                new AnswerRef.OfFramework("okrs", "scrum"),
                new AnswerRef.OfFrameworks("okrs"),
                new AnswerRef.OfContents(),
                new AnswerRef.OfWords("who's \"in\" charge, {really}? ".repeat(10)));
    }

    @ParameterizedTest
    @MethodSource("picks")
    void comesBackAsItWent(AnswerRef ref) {
        var value = ref.value(3);

        assertThat(value).hasSizeLessThanOrEqualTo(2000).startsWith("{\"v\":1,");
        assertThat(AnswerRef.read(value)).contains(new AnswerRef.Page(ref, 3));
    }

    @Test
    void isNothingWhereThereIsNoValue() {
        assertThat(AnswerRef.read(null)).isEmpty();
        assertThat(AnswerRef.read("{".repeat(3000))).isEmpty();
    }
}
