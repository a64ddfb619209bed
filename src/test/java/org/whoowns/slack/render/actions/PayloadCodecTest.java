package org.whoowns.slack.render.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.answering.Reference;
import org.whoowns.answering.polarity.RoleQuestion;

class PayloadCodecTest {

    private static final PayloadCodec<AnswerAction> CODEC = AnswerAction.IDS.codec();

    static Stream<AnswerAction> actions() {
        return Stream.of(
                        new Reference.ToEntry("okrs", null),
                        new Reference.ToEntry("okrs", "T1"),
                        new Reference.ToTeam("T1"),
                        new Reference.ToPerson("U1"),
                        new Reference.ToRole("product-owner", null),
                        new Reference.ToRole("product-owner", "safe"),
                        new Reference.ToFramework("okrs", "scrum"),
                        new Reference.ToFrameworks("okrs"),
                        new Reference.ToContents(),
                        new Reference.ToContract("U1"),
                        new Reference.ToRoleContract("T1", "product-owner"),
                        new Reference.ToCheck(),
                        new Reference.ToVerdict(
                                new Reference.ToFramework("okrs", "scrum"),
                                new RoleQuestion("product-owner", true, false, true)),
                        new Reference.ToDetails(new Reference.ToChoice(
                                new Reference.ToVerdict(new Reference.ToEntry("okrs", "T1"), RoleQuestion.WHO_NOT),
                                List.of("kpis", "product-goal"))))
                .<AnswerAction>mapMulti((reference, actions) -> {
                    actions.accept(new AnswerAction.Show(reference, 3));
                    actions.accept(new AnswerAction.Share(reference, 0));
                });
    }

    @ParameterizedTest
    @MethodSource("actions")
    void readsWhatItWrote(AnswerAction action) {
        assertThat(CODEC.read(CODEC.write(action))).contains(action);
    }

    @ParameterizedTest
    @MethodSource("actions")
    void readsNoOtherVersion(AnswerAction action) {
        var later = new PayloadCodec<>(AnswerAction.class, CODEC.version() + 1, CODEC.limit());

        assertThat(CODEC.read(later.write(action))).isEmpty();
    }

    @Test
    void carriesTheLongestChoices() {
        var id = "x".repeat(64);
        var reference = new Reference.ToDetails(new Reference.ToChoice(
                new Reference.ToVerdict(new Reference.ToFramework(id, id), RoleQuestion.WHO_NOT),
                Collections.nCopies(9, id)));

        assertThat(CODEC.fits(new AnswerAction.Share(reference, 999))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"details\",\"of\":{\"type\":\"details\",\"of\":{\"type\":\"contents\"}}}",
                "{\"type\":\"choice\",\"chosen\":{\"type\":\"details\",\"of\":{\"type\":\"contents\"}},\"others\":[]}",
                "{\"type\":\"verdict\",\"of\":{\"type\":\"contents\"},"
                        + "\"question\":{\"role\":null,\"negated\":true,\"exclusive\":false,\"involved\":false}}"
            })
    void rejectsReferencesWithinReferences(String reference) {
        assertThat(CODEC.read(
                        "{\"v\":" + CODEC.version() + ",\"type\":\"show\",\"page\":0,\"reference\":" + reference + "}"))
                .isEmpty();
    }

    @Test
    void readsTheWordsThatItWrote() {
        var action = new AnswerAction.Ask("who's \"in\" charge, {really}? ".repeat(10));

        assertThat(CODEC.read(CODEC.write(action))).contains(action);
    }

    @Test
    void writesNoMoreThanSlackCarries() {
        var tooLong = new AnswerAction.Ask("x".repeat(2000));

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
                "[3]",
                "{\"v\":3}",
                "{\"v\":\"3\",\"type\":\"show\",\"reference\":{\"type\":\"contents\"},\"page\":0}",
                "{\"v\":3,\"type\":\"show\",\"reference\":{\"type\":\"contents\"},\"page\":null}",
                "{\"v\":3,\"type\":\"show\",\"reference\":{\"type\":\"contents\"},\"page\":0} and more"
            })
    void readsNothingForeign(String value) {
        assertThat(CODEC.read(value)).isEmpty();
    }

    @Test
    void readsNothingTooLong() {
        assertThat(CODEC.read("[".repeat(2000))).isEmpty();
        assertThat(CODEC.read(CODEC.write(new AnswerAction.Show(new Reference.ToContents())) + " ".repeat(2000)))
                .isEmpty();
    }
}
