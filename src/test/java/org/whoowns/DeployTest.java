package org.whoowns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.whoowns.startup.settings.SettingCatalog;

/// Checks the deployment files against the app, because they have not been run yet.
class DeployTest {

    private static final Path DEPLOY = Path.of("deploy");
    private static final String PROPERTIES = read(Path.of("src", "main", "resources", "application.properties"));
    private static final String GUIDE = read(Path.of("docs", "operating.md"));
    private static final String DOCKERFILE = read(DEPLOY.resolve("Dockerfile"));
    private static final String UNIT = read(DEPLOY.resolve("whoowns.service"));
    private static final Map<?, ?> SERVICES = services();

    private static final Pattern NAMED = Pattern.compile("`((?:SLACK|WHOOWNS|JDBC)_[A-Z_]+|[A-Z_]*PORT|[A-Z_]*HOST)`");
    private static final int SECONDS_TO_STOP = 30;

    @Test
    void guideNamesEverySetting() {
        assertThat(SettingCatalog.names()).isSubsetOf(named(NAMED, GUIDE));
    }

    @Test
    void everySettingInTheGuideIsRead() {
        var code = code();

        assertThat(named(NAMED, GUIDE))
                .hasSizeGreaterThan(15)
                .allSatisfy(name -> assertThat(code).contains(name));
    }

    @Test
    void everySettingInTheDeploymentFilesIsRead() {
        var code = code();
        var passed = Stream.concat(
                        service("whoowns", "environment").keySet().stream().map(String::valueOf),
                        Pattern.compile("(?m)^Environment=(\\w+)=")
                                .matcher(UNIT)
                                .results()
                                .map(found -> found.group(1)))
                .toList();

        assertThat(passed)
                .contains("JDBC_URL", "WHOOWNS_DATA")
                .allSatisfy(name -> assertThat(code).contains(name));
        // all settings of all modes
        assertThat(passed)
                .containsAll(SettingCatalog.names().stream()
                        .filter(name -> name.startsWith("SLACK_") && !name.equals("SLACK_API_URL"))
                        .toList());
    }

    @Test
    void portsMatchTheApp() {
        var port = only("(?m)^micronaut.server.port=(\\d+)$", PROPERTIES);
        var management = only("(?m)^endpoints.all.port=(\\d+)$", PROPERTIES);

        assertThat(DOCKERFILE)
                .contains("\nEXPOSE " + port + " " + management + "\n", "MANAGEMENT_PORT:-" + management)
                // the loopback address of a container is out of reach even for its host
                .contains("MANAGEMENT_HOST=0.0.0.0")
                .contains("/health/readiness");
        assertThat((List<?>) service("whoowns").get("ports"))
                .map(String::valueOf)
                // the management port is not public
                .containsExactly(port + ":" + port, "127.0.0.1:" + management + ":" + management);
    }

    @Test
    void launcherPathsMatch() {
        assertThat(Path.of("src", "main", "launcher", "whoowns")).isExecutable();
        assertThat(DOCKERFILE)
                .contains("COPY target/whoowns /opt/whoowns", "ENTRYPOINT [\"/opt/whoowns/bin/whoowns\"]");
        assertThat(UNIT).contains("ExecStart=/opt/whoowns/bin/whoowns serve");
    }

    @Test
    void imageHasTheJavaVersionOfTheBuild() {
        var release = only("<maven.compiler.release>(\\d+)<", read(Path.of("pom.xml")));

        assertThat(only(
                        "(?m)^FROM eclipse-temurin:(\\d+)-jre-noble\\$\\{BASE_DIGEST:\\+@\\$\\{BASE_DIGEST}}$",
                        DOCKERFILE))
                .isEqualTo(release);
    }

    @Test
    void runsWithoutRootAndPersistsData() {
        assertThat(DOCKERFILE.lines().filter(line -> line.startsWith("USER "))).containsExactly("USER whoowns");
        assertThat(UNIT).contains("DynamicUser=yes", "NoNewPrivileges=yes", "StateDirectory=whoowns");
        assertThat((List<?>) service("whoowns").get("volumes"))
                .map(String::valueOf)
                .contains("whoowns:/data");
        assertThat((List<?>) service("database").get("volumes"))
                .map(String::valueOf)
                .containsExactly("database:/var/lib/postgresql");
    }

    @Test
    void baseImagesCanBePinned() {
        assertThat(DOCKERFILE).containsOnlyOnce("\nARG BASE_DIGEST=\nFROM ");
        assertThat(String.valueOf(service("database").get("image")))
                .endsWith("${POSTGRES_DIGEST:+@${POSTGRES_DIGEST}}");
        assertThat(read(DEPLOY.resolve("README.md"))).contains("imagetools inspect", "BASE_DIGEST", "POSTGRES");
        // a digest in here would be one that nobody refreshes
        assertThat(DOCKERFILE + read(DEPLOY.resolve("compose.yaml"))).doesNotContain("sha256:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"whoowns", "database"})
    void containersHaveNoPrivileges(String name) {
        var service = service(name);

        assertThat(service.get("read_only")).isEqualTo(true);
        assertThat(service.get("cap_drop")).isEqualTo(List.of("ALL"));
        assertThat(service.get("security_opt")).isEqualTo(List.of("no-new-privileges:true"));
        assertThat((List<?>) service.get("tmpfs")).map(String::valueOf).anyMatch(each -> each.startsWith("/tmp"));
        assertThat(service.containsKey("cap_add")).isEqualTo(name.equals("database"));
    }

    @Test
    void distributionNamesLicences() {
        var assembly = read(Path.of("src", "main", "assembly", "distribution.xml"));
        var build = read(Path.of("pom.xml"));

        assertThat(assembly).contains("LICENSE", "NOTICE", "THIRD-PARTY.txt", "sbom.cdx.json", "src/main/licenses");
        // the same archive from the same sources
        assertThat(build).containsPattern("<project.build.outputTimestamp>20\\d\\d-");
        assertThat(build).contains("<failOnMissing>true</failOnMissing>", "<includeBomSerialNumber>false<");
    }

    @Test
    void stopTimeoutsAllowAGracefulShutdown() {
        assertThat(Integer.parseInt(only("(?m)^TimeoutStopSec=(\\d+)$", UNIT))).isGreaterThanOrEqualTo(SECONDS_TO_STOP);
        assertThat(Integer.parseInt(
                        only("(\\d+)s", String.valueOf(service("whoowns").get("stop_grace_period")))))
                .isGreaterThanOrEqualTo(SECONDS_TO_STOP);
    }

    @Test
    void whoeverSupervisesItStartsItAgainWhenMemoryIsExhausted() {
        assertThat(read(Path.of("src", "main", "launcher", "jvm.flags"))).contains("-XX:+ExitOnOutOfMemoryError\n");
        assertThat(UNIT).contains("Restart=on-failure");
        assertThat(service("whoowns").get("restart")).isEqualTo("unless-stopped");
    }

    @Test
    void containsNoSecrets() {
        assertThat(service("whoowns", "environment").entrySet())
                .filteredOn(each -> String.valueOf(each.getKey()).matches(".*(SECRET|TOKEN|PASSWORD|KEYS)"))
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(each -> assertThat(String.valueOf(each.getValue())).matches("\\$\\{[A-Z_]+:[-?].*}"));
        assertThat(UNIT).contains("EnvironmentFile=/etc/whoowns.env");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile", "compose.yaml", "whoowns.service", "README.md"})
    void filesSayThatTheyWereNotRun(String file) {
        assertThat(read(DEPLOY.resolve(file))).containsIgnoringCase("not run");
    }

    private static Set<String> named(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String only(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text).results().toList();
        assertThat(found).as(pattern).hasSize(1);
        return found.getFirst().group(1);
    }

    /// All files that read environment variables.
    private static String code() {
        try (var files = Files.walk(Path.of("src", "main"))) {
            return files.filter(
                            file -> file.toString().matches(".*(\\.java|\\.properties|logback\\.xml|launcher/\\w+)"))
                    .map(DeployTest::read)
                    .collect(Collectors.joining());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<?, ?> services() {
        var compose = (Map<?, ?>)
                new Load(LoadSettings.builder().build()).loadFromString(read(DEPLOY.resolve("compose.yaml")));
        return (Map<?, ?>) Objects.requireNonNull(compose.get("services"));
    }

    private static Map<?, ?> service(String name) {
        return (Map<?, ?>) Objects.requireNonNull(SERVICES.get(name));
    }

    private static Map<?, ?> service(String name, String part) {
        return (Map<?, ?>) Objects.requireNonNull(service(name).get(part));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
