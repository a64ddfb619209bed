package org.whoowns.slack.contracts;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.whoowns.answering.Reference;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.teams.Holder;
import org.whoowns.teams.RoleContract;
import org.whoowns.teams.Team;
import org.whoowns.teams.TeamName;
import org.whoowns.teams.WorkspaceAgreements;
import org.whoowns.teams.WorkspaceOwnership;

/// Role contracts by area, in pages, and as Markdown.
class ContractPagesTest {

    private static final KnowledgeBase KNOWLEDGE = KnowledgeFolders.shipped();

    @Test
    void namesEachResponsibilityOnceUnderItsArea() {
        for (var role : KNOWLEDGE.mainRoles()) {
            var contract = RoleContract.of(resolver().of(team()), role);

            var pages = ContractCard.pages(
                    new ContractReports.Named("<@U1>", contract, new Reference.ToRoleContract("1", role.id())));

            var all = pages.stream().map(ContractPagesTest::sections).collect(joining());
            assertThat(contract.byArea().values().stream().mapToInt(List::size).sum())
                    .isEqualTo(contract.lines().size());
            contract.byArea()
                    .forEach((area, lines) -> assertThat(all)
                            .contains("*" + area + "*")
                            .contains(lines.stream()
                                    .map(line ->
                                            line.ownership().responsibility().title())
                                    .toList()));
        }
    }

    @Test
    void isWrittenAsMarkdown() {
        var role = KNOWLEDGE.role("product-owner").orElseThrow();
        var contract = RoleContract.of(resolver().of(team()), role);

        var markdown = ContractMarkdown.of("Jo_nas", contract);

        assertThat(markdown.lines())
                .startsWith("# Check\\*out: Product Owner (Jo\\_nas)")
                .contains("## Delivery", "- Ordering the backlog", "- Epics (shared)");
        assertThat(markdown.lines().filter(line -> line.startsWith("- "))).hasSameSizeAs(contract.lines());
    }

    @Test
    void putsNamesInPlaceOfMentions() {
        var names = new PlainNames(Map.of("U1", "Jonas <Weber>"));

        assertThat(PlainNames.mentioned(BlockFactory.sideBySide(List.of("<@U1>", "<@U2>")).stream()))
                .containsExactlyInAnyOrder("U1", "U2");
        assertThat(names.of("PO: <@U1> (deputy <@U2>)")).isEqualTo("PO: Jonas &lt;Weber&gt; (deputy U2)");
        assertThat(names.unescaped("<@U1>")).isEqualTo("Jonas <Weber>");
    }

    private static String sections(List<LayoutBlock> page) {
        return GsonFactory.createSnakeCase()
                .toJson(page.stream()
                        .filter(block -> block.getType().equals("section"))
                        .toList())
                .replace("\\\"", "\"");
    }

    private static WorkspaceOwnership resolver() {
        return new WorkspaceOwnership(KNOWLEDGE, WorkspaceAgreements.none("T1"), Set.of());
    }

    private static Team team() {
        var holders = new LinkedHashMap<String, Holder>();
        holders.put("product-owner", new Holder("U1", null));
        return new Team(
                "T1",
                "1",
                TeamName.of("Check*out").orElseThrow(),
                List.of(),
                "pm-and-po",
                null,
                holders,
                new LinkedHashMap<>(),
                Set.of(),
                1);
    }
}
