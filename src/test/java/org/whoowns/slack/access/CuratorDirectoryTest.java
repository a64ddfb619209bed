package org.whoowns.slack.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.snapshot.Snapshot;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.learning.review.CuratorList;
import org.whoowns.learning.review.ReviewDirectory;
import org.whoowns.matching.Matcher;

/// Who is a curator, by the settings, by `roles.yml` and by the admins of a workspace.
class CuratorDirectoryTest {

    private static final String HERE = "T1";

    @TempDir
    Path folder;

    private final EmailDirectory addresses = mock(EmailDirectory.class);
    private final ReviewDirectory reviews = mock(ReviewDirectory.class);
    private final UserCache users = mock(UserCache.class);

    @BeforeEach
    void everybodyIsAMember() {
        when(users.lookUpForAnswer(eq(HERE), anyString())).thenAnswer(call -> found(call.getArgument(1), true));
        when(addresses.find(anyString(), anyString())).thenReturn(new UserLookup.NotFound());
        when(addresses.find(HERE, "ana@example.com")).thenReturn(found("UANA", true));
        named();
    }

    private void named(String... people) {
        when(reviews.curators(any())).thenReturn(new CuratorList(List.of(people), "UADMIN", Instant.EPOCH));
    }

    private static UserLookup found(String id, boolean isActive) {
        return new UserLookup.Found(
                new SlackUser(id, "Ana", isActive, false, SlackUser.AccountType.MEMBER, Set.of(HERE), ZoneOffset.UTC));
    }

    /// @param ofRoles the curators in `roles.yml`
    private CuratorDirectory directory(String settings, String ofRoles) {
        var knowledge = KnowledgeFolders.of(
                folder,
                Map.of(
                        "menu.md",
                        "---\nid: menu\ntitle: Menu\nquestions: [what is served?]\n---\nText.\n",
                        "roles.yml",
                        "roles: [{ id: cook, title: Cook, main: true }]\n" + ofRoles));
        return new CuratorDirectory(
                new AccessConfiguration("UADMIN", settings, "anyone", "team", "read"),
                reviews,
                new CurrentSnapshot(new Snapshot(Matcher.of(knowledge))),
                addresses,
                users);
    }

    @Test
    void adminsDoTheirWorkWhereNobodyIsNamed() {
        var directory = directory("", "");

        assertThat(directory.isAny(HERE)).isFalse();
        assertThat(directory.maintainers(HERE)).containsExactly("UADMIN");
        assertThat(directory.of(HERE, "kitchen")).isEmpty();
        assertThat(directory.isCurator(HERE, "UADMIN")).isFalse();
    }

    @Test
    void countsAllThreeWaysToNameThem() {
        named("UBO");
        var directory = directory("UCLEO", "curators: { kitchen: [ana@example.com, UDAN000] }");

        for (var person : List.of("UANA", "UBO", "UCLEO", "UDAN000")) {
            assertThat(directory.isCurator(HERE, person)).as(person).isTrue();
        }
        assertThat(directory.isCurator(HERE, "UEVE")).isFalse();
        assertThat(directory.isAny(HERE)).isTrue();
        assertThat(directory.maintainers(HERE)).containsExactlyInAnyOrder("UANA", "UBO", "UCLEO", "UDAN000");
        assertThat(directory.of(HERE, "Kitchen")).containsExactly("UANA", "UDAN000");
        assertThat(directory.of(HERE, "cellar")).containsExactly("UBO");
        named();
        assertThat(directory.of(HERE, null)).containsExactly("UCLEO");
    }

    @Test
    void leavesOutWhoIsNoMember() {
        when(users.lookUpForAnswer(HERE, "ULEFT00")).thenReturn(found("ULEFT00", false));
        when(users.lookUpForAnswer(HERE, "UOTHER0")).thenReturn(new UserLookup.NotFound());
        var directory = directory("UOTHER0", "curators: { kitchen: ULEFT00 }");

        assertThat(directory.isAny(HERE)).isFalse();
        assertThat(directory.of(HERE, "kitchen")).isEmpty();

        when(users.lookUpForAnswer(HERE, "UOTHER0")).thenReturn(new UserLookup.Failed());
        assertThat(directory.isAny(HERE)).as("not known right now").isTrue();
    }

    @Test
    void saysWhetherAddressesMayNotBeLookedUp() {
        var directory = directory("", "curators: { kitchen: [UDAN000, ana@example.com] }");
        assertThat(directory.isMissingEmailScope(HERE)).isFalse();

        when(addresses.find(HERE, "ana@example.com")).thenReturn(new UserLookup.Withheld());

        assertThat(directory.isMissingEmailScope(HERE)).isTrue();
        assertThat(directory.isCurator(HERE, "UANA")).isFalse();
        assertThat(directory.of(HERE, "kitchen")).containsExactly("UDAN000");
    }
}
