package org.whoowns;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.matching.Matcher;

/// Architecture rules, each with its reason.
class ArchitectureTest {

    private static final String ROOT = "org.whoowns";
    private static final int MAX_TYPES_PER_PACKAGE = 14;
    private static final int MAX_LINES_PER_FILE = 300;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /// The arrows between the top-level packages, as the README and `docs/architecture.md` draw them.
    private static final Map<String, Set<String>> DEPENDENCIES = Map.ofEntries(
            Map.entry("knowledge", Set.of()),
            Map.entry("matching", Set.of("knowledge")),
            Map.entry("evaluation", Set.of("matching", "knowledge")),
            Map.entry("teams", Set.of("knowledge")),
            Map.entry("answering", Set.of("matching", "teams", "knowledge")),
            Map.entry("learning", Set.of("answering", "knowledge", "matching", "teams")),
            Map.entry("slack", Set.of("answering", "learning", "matching", "teams", "knowledge")),
            Map.entry("handbook", Set.of("knowledge")),
            Map.entry("playground", Set.of()),
            Map.entry("api", Set.of("answering", "matching", "teams", "knowledge")),
            Map.entry("mcp", Set.of("api", "answering", "handbook", "slack", "startup", "teams", "knowledge")),
            Map.entry("startup", Set.of("api", "slack", "answering", "knowledge")),
            Map.entry(
                    "commands",
                    Set.of(
                            "startup",
                            "api",
                            "mcp",
                            "slack",
                            "answering",
                            "learning",
                            "evaluation",
                            "handbook",
                            "matching",
                            "teams",
                            "knowledge")));

    static Stream<String> packages() {
        return DEPENDENCIES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void topLevelPackagesDependExactlyOnWhatTheDiagramShows(String name) {
        var used = CLASSES.stream()
                .filter(each -> topLevel(each).equals(name))
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> target.getPackageName().startsWith(ROOT + "."))
                .map(ArchitectureTest::topLevel)
                .filter(target -> !target.equals(name))
                .collect(toSet());
        assertThat(used).as("the dependencies in the README's diagram").isEqualTo(DEPENDENCIES.get(name));
    }

    @Test
    void everyTopLevelPackageIsInTheDiagram() {
        assertThat(CLASSES.stream().map(ArchitectureTest::topLevel).filter(name -> !name.isEmpty()))
                .isSubsetOf(DEPENDENCIES.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/architecture.md"})
    void diagramsShowTheseDependencies(String file) throws IOException {
        var drawn = new TreeMap<String, Set<String>>();
        DEPENDENCIES.keySet().forEach(name -> drawn.put(name, new TreeSet<>()));
        for (var line : Files.readAllLines(Path.of(file))) {
            var nodes = line.replaceAll("\\[.*?]", "")
                    .replace("ledger", "teams")
                    .strip()
                    .split(" --> ", -1);
            for (var i = 1; i < nodes.length && drawn.containsKey(nodes[i - 1]); i++) {
                var targets = Stream.of(nodes[i].split(" & ", -1)).collect(toSet());
                drawn.merge(nodes[i - 1], targets, ArchitectureTest::union);
            }
        }
        drawn.forEach((name, targets) -> targets.remove(name));
        assertThat(drawn).isEqualTo(new TreeMap<>(DEPENDENCIES));
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        return Stream.concat(some.stream(), more.stream()).collect(toCollection(TreeSet::new));
    }

    @Test
    void breakersAndClaimsMeasureTimeMonotonically() {
        noClasses()
                .that()
                .haveNameMatching(".*(Guard|Breaker|Limiter|Claims|Deduplication|Backoff)")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(InstantSource.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("a clock that is set back must not keep a circuit open or a claim taken")
                .check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return type.getPackageName().startsWith(ROOT)
                                ? SliceIdentifier.of(type.getPackageName())
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "every package, a parent and its sub-packages apart";
                    }
                })
                .should()
                .beFreeOfCycles()
                .because("each package must be readable on its own")
                .check(CLASSES);
    }

    @Test
    void packagesHoldAtMostFourteenTypes() throws IOException {
        var types = sources("src/main/java")
                .collect(groupingBy(Path::getParent, TreeMap::new, mapping(ArchitectureTest::typeName, toSet())));
        assertThat(types).allSatisfy((_, names) -> assertThat(names).hasSizeLessThanOrEqualTo(MAX_TYPES_PER_PACKAGE));
    }

    @Test
    void onlySlackAndThePlaygroundKnowSlack() {
        noClasses()
                .that(resideOutsideOfPackages("org.whoowns.slack..", "org.whoowns.playground.."))
                .should()
                .dependOnClassesThat(resideInAPackage("com.slack.."))
                .because("every entry point must be able to give the same answer")
                .check(CLASSES);
    }

    @Test
    void onlyMatchingKnowsTheEmbeddingModel() {
        noClasses()
                .that(resideOutsideOfPackages("org.whoowns.matching.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.langchain4j..", "ai.onnxruntime..", "ai.djl.."))
                .because("how words are matched must be free to change")
                .check(CLASSES);
    }

    @Test
    void onlyAnsweringAndEvaluationCallTheMatcher() {
        noClasses()
                .that(resideOutsideOfPackages(
                        "org.whoowns.answering..", "org.whoowns.evaluation..", "org.whoowns.matching.."))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Matcher.class)
                .because("every entry point must give the same answer, from the current snapshot")
                .check(CLASSES);
    }

    @Test
    void onlyAFewPackagesTouchTheDatabase() {
        noClasses()
                .that(resideOutsideOfPackages(
                        "org.whoowns.teams.ledger..",
                        "org.whoowns.slack.install..",
                        "org.whoowns.slack.events..",
                        "org.whoowns.learning.."))
                .and()
                .doNotHaveFullyQualifiedName("org.whoowns.startup.DatabaseSettings")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.sql..", "javax.sql..", "io.micronaut.data..", "org.flywaydb.."))
                .because("a change must be authorised and announced to the other replicas")
                .check(CLASSES);
    }

    @Test
    void teamsArePlainJava() {
        noClasses()
                .that(resideInAPackage("org.whoowns.teams"))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("io.micronaut..", "jakarta.inject..", "org.whoowns.teams.ledger.."))
                .because("ownership must be computable from plain values")
                .check(CLASSES);
    }

    @Test
    void knowledgeMatchingAndEvaluationArePlainJava() {
        noClasses()
                .that(resideInAnyPackage(
                        "org.whoowns.knowledge..", "org.whoowns.matching..", "org.whoowns.evaluation.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.micronaut..", "java.sql..", "jakarta.inject.."))
                .because("the core must be testable by calling it")
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .because("a constructor shows what a class needs")
                .check(CLASSES);
    }

    @Test
    void onlyTheRootCommandAndTheProgressBarWriteToTheTerminal() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Application.class)
                .and()
                .doNotHaveFullyQualifiedName("org.whoowns.commands.TerminalProgress")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("standard output is for answers; everything else is logged")
                .check(CLASSES);
    }

    @Test
    void typeNamesHaveNoGenericSuffixes() {
        noClasses()
                .should()
                .haveNameMatching(".*\\.(Abstract|Base)[A-Z][^.]*|.*(Impl|Manager|Helper|Utils?|Service|DTO)")
                .because("a name says what a type is, not how it is made")
                .check(CLASSES);
    }

    @Test
    void filesStaySmall() throws IOException {
        assertThat(sources("src/main/java"))
                .allSatisfy(file -> assertThat(Files.readAllLines(file))
                        .as("lines of %s", file)
                        .hasSizeLessThanOrEqualTo(MAX_LINES_PER_FILE));
    }

    private static String topLevel(JavaClass type) {
        return type.getPackageName().replaceFirst("^org\\.whoowns\\.?", "").replaceFirst("\\..*", "");
    }

    private static Stream<Path> sources(String folder) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return files
                    .filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .toList()
                    .stream();
        }
    }

    private static String typeName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
