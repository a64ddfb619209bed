package org.whoowns;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whoowns.matching.Matcher;

/// The rules of the house, each with its reason.
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.whoowns");

    /// Which rooms a room may look into.
    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "knowledge", Set.of(),
            "matching", Set.of("knowledge"),
            "proving", Set.of("matching", "knowledge"),
            "teams", Set.of("knowledge"),
            "answering", Set.of("matching", "teams", "knowledge"),
            "slack", Set.of("answering", "matching", "teams", "knowledge"),
            "handbook", Set.of("knowledge"),
            "playground", Set.of(),
            "commands", Set.of("slack", "answering", "proving", "handbook", "matching", "knowledge"));

    static Stream<String> rooms() {
        return MAY_USE.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void roomsLookOnlyWhereTheyMay(String room) {
        var others = MAY_USE.keySet().stream()
                .filter(other -> !other.equals(room)
                        && !MAY_USE.getOrDefault(room, Set.of()).contains(other))
                .map(other -> "org.whoowns." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that(resideInAPackage("org.whoowns." + room + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
                .because("the arrows between the rooms are what a newcomer learns first")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void everyRoomHasItsRules() {
        var rooms = CLASSES.stream()
                .map(each -> each.getPackageName().replaceFirst("^org\\.whoowns\\.?", ""))
                .filter(name -> !name.isEmpty())
                .map(name -> name.replaceFirst("\\..*", ""))
                .distinct();
        assertThat(rooms).allMatch(MAY_USE::containsKey);
    }

    @Test
    void roomsHaveNoCircularDoors() {
        slices().matching("org.whoowns.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlySlackAndThePlaygroundKnowSlack() {
        noClasses()
                .that(resideOutsideOfPackages("org.whoowns.slack..", "org.whoowns.playground.."))
                .should()
                .dependOnClassesThat(resideInAPackage("com.slack.."))
                .because("an answer must be sayable at every door")
                .check(CLASSES);
    }

    @Test
    void onlyMatchingKnowsItsMachinery() {
        noClasses()
                .that(resideOutsideOfPackages("org.whoowns.matching.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.langchain4j..", "ai.onnxruntime..", "ai.djl.."))
                .because("how words are matched must be free to change")
                .check(CLASSES);
    }

    @Test
    void onlyAnsweringAndProvingCallTheMatcher() {
        noClasses()
                .that(resideOutsideOfPackages(
                        "org.whoowns.answering..", "org.whoowns.proving..", "org.whoowns.matching.."))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Matcher.class)
                .because("every door must get the same answer, from the snapshot in force")
                .check(CLASSES);
    }

    @Test
    void onlyAFewTouchTheDatabase() {
        noClasses()
                .that(resideOutsideOfPackages(
                        "org.whoowns.teams.ledger..",
                        "org.whoowns.learning..",
                        "org.whoowns.slack.install..",
                        "org.whoowns.slack.http.."))
                .and()
                .doNotHaveFullyQualifiedName("org.whoowns.commands.Database")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.sql..", "javax.sql..", "io.micronaut.data..", "org.flywaydb.."))
                .because("whoever changes a row must also authorise it and tell the other replicas")
                .check(CLASSES);
    }

    @Test
    void teamsArePlainJava() {
        noClasses()
                .that(resideInAPackage("org.whoowns.teams"))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("io.micronaut..", "jakarta.inject..", "org.whoowns.teams.ledger.."))
                .because("who owns what in a team follows from values alone")
                .check(CLASSES);
    }

    @Test
    void theCoreIsPlainJava() {
        noClasses()
                .that(resideInAnyPackage("org.whoowns.knowledge..", "org.whoowns.matching..", "org.whoowns.proving.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.micronaut..", "java.sql..", "jakarta.inject.."))
                .because("what the product exists for should be testable by calling it")
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .because("what a class needs stands in its constructor")
                .check(CLASSES);
    }

    @Test
    void onlyTheRootCommandAndTheProgressBarHoldTheTerminal() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Application.class)
                .and()
                .doNotHaveFullyQualifiedName("org.whoowns.commands.TerminalProgress")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("standard output belongs to answers, and logs have their own way")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .should()
                .haveNameMatching(".*\\.(Abstract|Base)[A-Z][^.]*|.*(Impl|Manager|Helper|Utils?|Service|DTO)")
                .because("the name should say what it is, not how it is made")
                .check(CLASSES);
    }

    @Test
    void filesStaySmall() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .allSatisfy(file -> assertThat(Files.readAllLines(file))
                            .as("lines of %s; which noun is missing?", file)
                            .hasSizeLessThanOrEqualTo(300));
        }
    }
}
