package org.whoowns.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NameSkeletonTest {

    static Stream<List<String>> sameNames() {
        return Stream.of(
                List.of("Ana's Team", "Ana’s team", "ANA‘S  TEAM", "Ana`s\u00A0Team"),
                List.of("A-Team", "A–Team", "a—team", "A‑Team", "A Team"),
                List.of("shop.io", "http://shop.io", "<https://www.shop.io/>", "Shop.IO"),
                List.of(
                        "🚀 Growth & Activation",
                        ":rocket: growth & activation",
                        "Growth and Activation",
                        "Ｇrowth ＆ Activation！"),
                List.of("Pay!", "pay", "“Pay”", "PAY?"),
                List.of("Café", "Cafe\u0301", "CAFE"),
                List.of("Checkout", "Сheckоut"),
                List.of("🚀", ":rocket:", "🚀\uFE0F"),
                List.of("決済チーム", "決済ﾁｰﾑ"));
    }

    @ParameterizedTest
    @MethodSource("sameNames")
    void isEqualForNamesThatLookAlike(List<String> names) {
        assertThat(names.stream().map(NameSkeleton::of).distinct()).hasSize(1);
    }

    @Test
    void distinguishesOtherNames() {
        var names = List.of(
                "C", "C++", "C#", "Web 2.0", "Web 20", "Checkout", "Check out", "🚀", "🎉", "決済", "%", "$", "ß");
        assertThat(names.stream().map(NameSkeleton::of).distinct()).hasSize(names.size());
    }

    @ParameterizedTest
    @MethodSource("sameNames")
    void isItsOwnSkeleton(List<String> names) {
        assertThat(names)
                .allSatisfy(name ->
                        assertThat(NameSkeleton.of(NameSkeleton.of(name))).isEqualTo(NameSkeleton.of(name)));
    }
}
