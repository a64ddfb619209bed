import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Measures the app through its launcher, as an operator would start it (Linux):
///
///     mvn package -DskipTests
///     java src/test/measure/Measure.java target/whoowns/bin/whoowns 10000
///
/// Prints the time from the start of the process until the port is open and until the first answer is there, the
/// resident memory after so many different questions, and how long it takes to stop.
void main(String[] arguments) throws Exception {
    var launcher = arguments[0];
    var questions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
    var port = 3900;
    var data = Files.createTempDirectory("measure");
    // the first start fills caches; the second is the one that counts
    for (var round = 1; round <= 2; round++) {
        var app = new ProcessBuilder(launcher, "serve").redirectErrorStream(true);
        app.redirectOutput(data.resolve("log-" + round + ".txt").toFile());
        app.environment().putAll(Map.of(
                "PORT", "" + port,
                "MANAGEMENT_PORT", "" + (port + 1),
                "WHOOWNS_DATA", data.toString(),
                "SLACK_SIGNING_SECRET", SECRET,
                "SLACK_BOT_TOKEN", "xoxb-measure",
                "SLACK_API_URL", "http://127.0.0.1:9/api/"));
        warmUp();
        var start = System.nanoTime();
        var process = app.start();
        while (!open(port)) {
            Thread.sleep(5);
        }
        var opened = since(start);
        var cpuUntilOpen = cpu(process);
        ask(port, "who decides what gets built next?");
        var answered = since(start);
        var cpuUntilAnswered = cpu(process);
        if (round == 2) {
            // on a busy machine CPU time says more than the clock does
            System.out.printf("port open      %5.2f s, with %.2f s of CPU time%n", opened, cpuUntilOpen);
            System.out.printf("first answer   %5.2f s, with %.2f s of CPU time%n", answered, cpuUntilAnswered);
            var begun = System.nanoTime();
            for (var question = 0; question < questions; question++) {
                ask(port, words(question));
            }
            System.out.printf("%d questions in %.1f s, one at a time%n", questions, since(begun));
            System.out.printf("resident       %5d MB%n", resident(process.pid()));
        }
        var stop = System.nanoTime();
        process.destroy();
        process.waitFor();
        if (round == 2) {
            System.out.printf("stopped in     %5.2f s%n", since(stop));
        }
    }
}

static final String SECRET = "measure-0123456789abcdef";
static final HttpClient CLIENT = HttpClient.newHttpClient();
static final List<String> OPENINGS = List.of(
        "who owns", "who decides about", "should the PM or the PO do", "who is responsible for", "whose job is",
        "in our team, who takes care of", "does the product owner own", "who has the last word on", "who writes", "who approves");
static final List<String> THINGS = List.of(
        "the roadmap", "the backlog order", "acceptance criteria", "pricing", "the release date", "user interviews",
        "the product vision", "stakeholder updates", "technical debt", "the sprint goal", "market research", "bug triage",
        "the go-to-market plan", "metrics", "lunch on Friday", "the budget", "prototypes", "the definition of done");

/// Different words each time, so that no match is remembered.
static String words(int number) {
    return OPENINGS.get(number % OPENINGS.size()) + " " + THINGS.get(number / OPENINGS.size() % THINGS.size())
            + (number < 180 ? "?" : " in squad " + number + "?");
}

static boolean open(int port) {
    try (var socket = new Socket()) {
        socket.connect(new InetSocketAddress("127.0.0.1", port), 50);
        return true;
    } catch (IOException notYet) {
        return false;
    }
}

static void ask(int port, String words) throws Exception {
    var body = "command=%2Fwhoowns&team_id=T1&user_id=U1&channel_id=C1&trigger_id=1&text="
            + URLEncoder.encode(words, StandardCharsets.UTF_8);
    var time = "" + Instant.now().getEpochSecond();
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    var signature = HexFormat.of().formatHex(mac.doFinal(("v0:" + time + ":" + body).getBytes(StandardCharsets.UTF_8)));
    var answer = CLIENT.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/slack/events"))
                    .timeout(Duration.ofSeconds(30))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("X-Slack-Request-Timestamp", time)
                    .header("X-Slack-Signature", "v0=" + signature)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200 || !answer.body().contains("blocks")) {
        throw new IllegalStateException("no answer: " + answer.statusCode() + " " + answer.body());
    }
}

/// Asks somebody else first, so that this program's own start is no part of what it measures.
static void warmUp() throws Exception {
    var other = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    other.createContext("/", exchange -> {
        exchange.getRequestBody().readAllBytes();
        var answer = "blocks".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    });
    other.start();
    for (var time = 0; time < 20; time++) {
        open(other.getAddress().getPort());
        ask(other.getAddress().getPort(), "is anybody there?");
    }
    other.stop(0);
}

static double cpu(Process process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
}

static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
}

static long resident(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
            .findFirst()
            .orElse(0);
}
