package org.whoowns.teams.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.teams.Holder;
import org.whoowns.teams.Team;
import org.whoowns.teams.ledger.Actor;
import org.whoowns.teams.ledger.Change;
import org.whoowns.teams.ledger.ChangeOutcome;
import org.whoowns.teams.ledger.Ledger;
import org.whoowns.teams.ledger.Replica;
import org.whoowns.teams.ledger.TestDatabase;
import org.whoowns.teams.ledger.lookup.TeamDirectory;

/// Imports and exports teams through the ledger.
@Tag("database")
@Timeout(120)
@ParameterizedClass
@EnumSource
class TeamImporterTest {

    private static final String HEADER = "team,channel,role,holder,deputy,model,framework\n";
    private static final Map<String, String> ADDRESSES = Map.of("ana@example.org", "U0ANA");

    private final TestDatabase engine;
    private final String workspace = Replica.workspace();
    private final Actor admin = new Actor(workspace, "U0ADMIN", true, false, true);
    private final Ledger ledger;
    private final TeamDirectory directory;
    private final CurrentSnapshot current;

    TeamImporterTest(TestDatabase engine) {
        this.engine = engine;
        var context = Replica.shared(engine).context();
        ledger = context.getBean(Ledger.class);
        directory = context.getBean(TeamDirectory.class);
        current = context.getBean(CurrentSnapshot.class);
    }

    @Test
    void setsUpTeamsByTheirRows() {
        apply("""
                Checkout,C024BE91L C024BE91M,PM,U0PRIYA,,,
                Checkout,C024BE91L C024BE91M,product-owner,ana@example.org,U0MAYA,,
                "Gift, Cards",,,,,,scrum
                """);

        var checkout = team("Checkout");
        assertThat(checkout.channels()).containsExactly("C024BE91L", "C024BE91M");
        assertThat(checkout.holders())
                .containsEntry("product-manager", new Holder("U0PRIYA", null))
                .containsEntry("product-owner", new Holder("U0ANA", "U0MAYA"));
        assertThat(team("Gift, Cards").framework()).isEqualTo("scrum");
        assertThat(directory.history(workspace, checkout.id(), 10)).hasSize(1);
    }

    @Test
    void changesNothingTheSecondTime() {
        apply("Checkout,,PM,U0PRIYA,,,\nSearch,,PO,U0JONAS,U0MAYA,,safe\n");
        var exported = TeamSheet.write(directory.all(workspace));

        var again = plan(exported.substring(HEADER.length()));

        assertThat(again.problems()).isEmpty();
        assertThat(again.steps()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(2);
    }

    @Test
    void changesWhatDiffersAndKeepsTheRest() {
        apply("Checkout,,PM,U0PRIYA,,,\nCheckout,,PO,U0JONAS,,,\nSearch,,PM,U0PRIYA,,,\n");
        var before = team("Checkout");

        var plan = plan("checkout,,PM,U0TOM,,,\n");

        assertThat(importer().describe(plan.steps().getFirst()))
                .containsExactly(
                        "~ checkout",
                        "    Product Manager: U0PRIYA → U0TOM",
                        "    Product Owner: U0JONAS → nobody",
                        "    name: Checkout → checkout");
        assertThat(ledger.applyAll(changes(plan), admin)).isEmpty();
        assertThat(team("checkout").holders()).containsOnly(Map.entry("product-manager", new Holder("U0TOM", null)));
        assertThat(team("checkout").editors()).isEqualTo(before.editors());
        assertThat(directory.all(workspace)).hasSize(2);
        var number = directory.history(workspace, before.id(), 1).getFirst().number();
        assertThat(ledger.apply(new Change.Undo("undo-" + workspace, number), admin))
                .isInstanceOf(ChangeOutcome.Applied.class);
        assertThat(team("Checkout").holders()).isEqualTo(before.holders());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Checkout,,king,U0A,,,               | There is no role “king”
            Checkout,,PM,Priya,,,               | “Priya” is neither a Slack user id
            Checkout,,PM,who@example.org,,,     | Slack does not tell who “who@example.org” is
            Checkout,,PM,U0A,U0A,,              | their own deputy
            Checkout,#general,PM,U0A,,,         | ids such as C024BE91L
            Checkout,,PM,U0A,,chaos,            | There is no operating model “chaos”
            Checkout,,PM,U0A,,,waterfall        | There is no framework “waterfall”
            ,,PM,U0A,,,                         | The team has no name
            Checkout,,,U0A,,,                   | no role
            Checkout,,PM                        | 3 cells instead of 7
            "Checkout                           | no CSV
            """, quoteCharacter = '\0')
    void saysWhatIsWrongWithALineAndChangesNothing(String row, String sentence) {
        var plan = plan("Search,,PM,U0PRIYA,,,\n" + row.strip() + "\n");

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.problems()).isNotEmpty().anySatisfy(problem -> {
            assertThat(problem.sentence()).contains(sentence);
            assertThat(problem.line()).isEqualTo(3);
        });
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        var plan = plan("A,,king,U0A,,,\nB,,PM,Priya,,,\nC,,PM,U0A,,,\nC,,PM,U0B,,,\nD,C1,PM,U0A,,,\nD,C2,PO,U0B,,,\n");

        assertThat(plan.problems()).extracting(LineProblem::line).contains(2L, 3L, 5L, 7L);
        assertThat(importer()
                        .plan(TeamSheet.read(new StringReader("name;people\nA;B\n")))
                        .problems())
                .singleElement()
                .extracting(LineProblem::sentence)
                .asString()
                .contains("has to name the columns");
    }

    @Test
    void appliesAllOrNothing() {
        apply("Search,,PM,U0PRIYA,,,\n");
        var plan = plan("Checkout,,PM,U0PRIYA,,,\nThe Search,,PM,U0TOM,,,\n");
        assertThat(plan.problems()).as("they look alike, but differ").isEmpty();

        var failed = ledger.applyAll(changes(plan), admin);

        assertThat(failed).hasValueSatisfying(each -> {
            assertThat(each.index()).isEqualTo(1);
            assertThat(each.outcome()).isInstanceOf(ChangeOutcome.Invalid.class);
        });
        assertThat(directory.all(workspace))
                .extracting(team -> team.name().text())
                .containsExactly("Search");
    }

    @Test
    void keepsFormulasOutOfSpreadsheets() {
        apply("'=1+1,,PM,U0PRIYA,,,\n");

        assertThat(team("=1+1").holders()).hasSize(1);
        assertThat(TeamSheet.write(directory.all(workspace))).contains("\n'=1+1,,product-manager,U0PRIYA,");
    }

    /// The time is written down, and nothing fails by it.
    @Test
    void importsAThousandTeams() throws IOException {
        var rows = IntStream.range(0, 1_000)
                .mapToObj(i -> "Team %1$d,,PM,U0PM%1$d,,,\nTeam %1$d,,PO,U0PO%1$d,U0DEP%1$d,,\n".formatted(i))
                .collect(Collectors.joining());

        var began = System.nanoTime();
        apply(rows);
        var first = (System.nanoTime() - began) / 1_000_000;
        began = System.nanoTime();
        var again = plan(rows);

        assertThat(again.steps()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(1_000);
        Files.writeString(
                Path.of("target", "thousand-teams-" + engine + ".txt"),
                "1,000 teams are imported in %d ms, and compared again in %d ms%n"
                        .formatted(first, (System.nanoTime() - began) / 1_000_000));
    }

    private void apply(String rows) {
        var plan = plan(rows);
        assertThat(plan.problems()).isEmpty();
        assertThat(ledger.applyAll(changes(plan), admin)).isEmpty();
    }

    private ImportPlan plan(String rows) {
        return importer().plan(TeamSheet.read(new StringReader(HEADER + rows)));
    }

    private TeamImporter importer() {
        return new TeamImporter(
                current.apply(workspace),
                directory.all(workspace),
                address -> Optional.ofNullable(ADDRESSES.get(address)));
    }

    private static List<Change> changes(ImportPlan plan) {
        return plan.steps().stream().map(ImportPlan.Step::change).toList();
    }

    private Team team(String name) {
        return directory.all(workspace).stream()
                .filter(team -> team.name().text().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
