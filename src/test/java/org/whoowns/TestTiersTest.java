package org.whoowns;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Playwright;
import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micronaut.context.ApplicationContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whoowns.slack.AppProcess;
import org.whoowns.slack.SlackAppFixture;
import org.whoowns.startup.Startup;
import org.whoowns.teams.ledger.TestDatabase;

/// Checks that each test class is tagged by what it starts, so that `mvn test` stays fast.
class TestTiersTest {

    /// The tag of tests that train a matcher, which start nothing but are slow.
    private static final String TRAINING = "training";

    /// The tag of tests that start the app and a tool which not every machine has.
    private static final String CONFORMANCE = "conformance";

    private static final JavaClasses TESTS = imported(
            new ClassFileImporter().withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS), "org.whoowns");
    /// Commands that start the app, and how.
    private static final JavaClasses STARTUP =
            imported(new ClassFileImporter(), "org.whoowns.commands", "org.whoowns.startup");

    /// Without the libraries, of which only the names matter.
    private static JavaClasses imported(ClassFileImporter importer, String... packages) {
        return ArchConfiguration.withThreadLocalScope(scope -> {
            scope.setResolveMissingDependenciesFromClassPath(false);
            return importer.importPackages(packages);
        });
    }

    static Stream<Class<?>> testClasses() {
        return TESTS.stream()
                .filter(each -> each.getMethods().stream()
                        .anyMatch(method ->
                                method.isAnnotatedWith(Test.class) || method.isAnnotatedWith(ParameterizedTest.class)))
                .filter(each -> !each.isEquivalentTo(TestTiersTest.class))
                .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("testClasses")
    void isTaggedWithWhatItStarts(Class<?> testClass) {
        var tag = Optional.ofNullable(testClass.getAnnotation(Tag.class))
                .map(Tag::value)
                .filter(each -> !each.equals(TRAINING))
                .map(each -> each.equals(CONFORMANCE) ? "app" : each)
                .orElse("plain");

        assertThat(tag).as(testClass.getName()).isEqualTo(tierOf(TESTS.get(testClass)));
    }

    private static String tierOf(JavaClass testClass) {
        if (reaches(testClass, Set.of(Playwright.class), Set.of())) {
            return "browser";
        }
        if (reaches(testClass, Set.of(TestDatabase.class), Set.of(SlackAppFixture.class))) {
            return "database";
        }
        return reaches(testClass, Set.of(ApplicationContext.class, AppProcess.class, Startup.class), Set.of())
                ? "app"
                : "plain";
    }

    /// Whether a test class uses one of the types, directly or through fixtures.
    ///
    /// @param opaque fixtures whose dependencies are ignored
    private static boolean reaches(JavaClass testClass, Set<Class<?>> types, Set<Class<?>> opaque) {
        return reaches(testClass, types, opaque, new HashSet<>());
    }

    private static boolean reaches(JavaClass from, Set<Class<?>> types, Set<Class<?>> opaque, Set<JavaClass> seen) {
        return from.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .anyMatch(target -> types.stream().anyMatch(target::isEquivalentTo)
                        || (opaque.stream().noneMatch(target::isEquivalentTo)
                                && seen.add(target)
                                && imported(target).anyMatch(next -> reaches(next, types, opaque, seen))));
    }

    private static Stream<JavaClass> imported(JavaClass target) {
        return Stream.of(TESTS, STARTUP)
                .filter(classes -> classes.contain(target.getFullName()))
                .map(classes -> classes.get(target.getFullName()));
    }
}
