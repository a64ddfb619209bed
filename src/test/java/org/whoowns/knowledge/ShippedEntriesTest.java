package org.whoowns.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What curators of the shipped knowledge promise about every entry, so that a compact answer fits and reads well.
class ShippedEntriesTest {

    private static final int REASON = 205;
    private static final int PART = 92;

    private final KnowledgeBase knowledge = KnowledgeFolders.shipped();

    /// The first paragraph is all of the text that a compact answer shows.
    @Test
    void startsWithAShortReason() {
        assertThat(knowledge.entries())
                .allSatisfy(entry -> assertThat(reason(entry))
                        .hasSizeLessThanOrEqualTo(REASON)
                        .matches("(?s).*[.:?]"));
    }

    @Test
    void givesBothMainRolesAShortPart() {
        assertThat(knowledge.responsibilities())
                .allSatisfy(each -> assertThat(each.parts()).containsKeys(mainRoles()))
                .allSatisfy(each -> assertThat(each.parts().values())
                        .allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(PART)));
    }

    /// The card says so by itself, once.
    @Test
    void doesNotRepeatThatTheDefaultIsSilent() {
        assertThat(knowledge.entries())
                .allSatisfy(entry -> assertThat(entry.body().source())
                        .doesNotContainPattern(
                                "(?i)default (does not|doesn't) (cover|say|mention)|this varies|and it varies"));
    }

    /// A position that follows from a framework's rules only is marked, and so is each that it says nothing about.
    @Test
    void marksWhatIsInferred() {
        assertThat(knowledge.responsibilities())
                .flatExtracting(each -> each.positions().values())
                .filteredOn(position -> position.note() != null
                        && position.note().matches(".*(mentions no|has no such|doesn't say who|names nobody).*"))
                .isNotEmpty()
                .allMatch(FrameworkPosition::inferred);
    }

    private Role[] mainRoles() {
        return knowledge.mainRoles().toArray(Role[]::new);
    }

    private static String reason(Entry entry) {
        return entry.body().source().split("\n\n", 2)[0].replaceAll("\\s+", " ").strip();
    }
}
