package org.whoowns;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Checks that simple names of top-level types, in main and test code, are unique.
class TypeNamesTest {

    private static final List<String> JDK_PACKAGES = List.of(
            "java.base/java/lang",
            "java.base/java/io",
            "java.base/java/net",
            "java.base/java/nio/file",
            "java.sql/java/sql",
            "java.base/java/time",
            "java.base/java/util",
            "java.base/java/util/concurrent");
    /// The domain term; it can't be confused with a regular expression's matcher.
    private static final Set<String> ALLOWED = Set.of("Matcher");

    @Test
    void namesAreUnique() throws IOException {
        var twice = names("src").collect(groupingBy(name -> name, counting())).entrySet().stream()
                .filter(name -> name.getValue() > 1)
                .map(Map.Entry::getKey);
        assertThat(twice).isEmpty();
    }

    @Test
    void namesDifferByMoreThanAPlural() throws IOException {
        var alike = names("src").distinct().collect(groupingBy(TypeNamesTest::inSingular)).values().stream()
                .filter(names -> names.size() > 1);
        assertThat(alike).isEmpty();
    }

    @Test
    void namesDifferFromJdkTypes() throws IOException {
        var jdk = FileSystems.getFileSystem(URI.create("jrt:/"));
        var taken = new TreeSet<String>();
        for (var name : JDK_PACKAGES) {
            try (var types = Files.list(jdk.getPath("modules/" + name))) {
                types.map(type -> type.getFileName().toString())
                        .filter(type -> type.endsWith(".class"))
                        .map(type -> type.substring(0, type.length() - ".class".length()))
                        .forEach(taken::add);
            }
        }
        taken.removeAll(ALLOWED);
        assertThat(taken).hasSizeGreaterThan(500);
        assertThat(names("src")).doesNotContainAnyElementsOf(taken);
    }

    /// Each word of the name in the singular.
    private static String inSingular(String name) {
        return name.replaceAll("ies(?=[A-Z]|$)", "y").replaceAll("(?<!s)s(?=[A-Z]|$)", "");
    }

    private static Stream<String> names(String folder) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".java") && !file.equals("package-info.java"))
                    .map(file -> file.substring(0, file.length() - ".java".length()))
                    .toList()
                    .stream();
        }
    }
}
