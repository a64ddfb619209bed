package org.whoowns.slack.render.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadCodecTest {

    private static final PayloadCodec<AnswerAction> CODEC = AnswerAction.IDS.codec();

    static Stream<AnswerRef> picks() {
        return Stream.of(
                new AnswerRef.OfEntry("okrs"),
                new AnswerRef.OfEntry("okrs", "T1"),
                new AnswerRef.OfTeam("T1"),
                new AnswerRef.OfPerson("U1"),
                new AnswerRef.OfRole("product-owner", null),
                new AnswerRef.OfRole("product-owner", "safe"),
                new AnswerRef.OfFramework("okrs", "scrum"),
                new AnswerRef.OfFrameworks("okrs"),
                new AnswerRef.OfContents(),
                new AnswerRef.OfWords("who's \"in\" charge, {really}? ".repeat(10)));
    }

    @ParameterizedTest
    @MethodSource("picks")
    void readsWhatItWrote(AnswerRef ref) {
        assertThat(CODEC.read(CODEC.write(new AnswerAction.Show(ref, 3)))).contains(new AnswerAction.Show(ref, 3));
        assertThat(CODEC.read(CODEC.write(new AnswerAction.Share(ref, 0)))).contains(new AnswerAction.Share(ref, 0));
    }

    @ParameterizedTest
    @MethodSource("picks")
    void readsNoOtherVersion(AnswerRef ref) {
        var later = new PayloadCodec<>(AnswerAction.class, CODEC.version() + 1, CODEC.limit());

        assertThat(CODEC.read(later.write(new AnswerAction.Show(ref)))).isEmpty();
    }

    @Test
    void writesNoMoreThanSlackCarries() {
        var tooLong = new AnswerAction.Show(new AnswerRef.OfWords("x".repeat(2000)));

        assertThat(CODEC.fits(tooLong)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> CODEC.write(tooLong));
    }

    @Test
    void readsNothingWhereThereIsNothing() {
        assertThat(CODEC.read(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1/T1/okrs",
                "[2]",
                "{\"v\":2}",
                "{\"v\":\"2\",\"type\":\"show\",\"pick\":{\"type\":\"contents\"},\"page\":0}",
                "{\"v\":2,\"type\":\"show\",\"pick\":{\"type\":\"contents\"},\"page\":null}",
                "{\"v\":2,\"type\":\"show\",\"pick\":{\"type\":\"contents\"},\"page\":0} and more"
            })
    void readsNothingForeign(String value) {
        assertThat(CODEC.read(value)).isEmpty();
    }

    @Test
    void readsNothingTooLong() {
        assertThat(CODEC.read("[".repeat(2000))).isEmpty();
        assertThat(CODEC.read(CODEC.write(new AnswerAction.Show(new AnswerRef.OfContents())) + " ".repeat(2000)))
                .isEmpty();
    }
}
