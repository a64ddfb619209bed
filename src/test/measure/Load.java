import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Load test of the app through its launcher, against a Slack of its own on the loopback address (Linux):
///
///     mvn package -DskipTests
///     ulimit -n 12000
///     java src/test/measure/Load.java target/whoowns/bin/whoowns 60
///
/// The second argument is the length of each of the first three scenarios in seconds. Latencies count from when a
/// request was due, not from when it could be sent, so that a frozen app shows.
void main(String[] arguments) throws Exception {
    var launcher = arguments[0];
    var seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
    var data = Files.createTempDirectory("load");
    try (var slack = new Slack()) {
        var app = new ProcessBuilder(launcher, "serve").redirectErrorStream(true);
        app.redirectOutput(data.resolve("log.txt").toFile());
        app.environment().putAll(Map.of(
                "HOST", "127.0.0.1",
                "PORT", "" + PORT,
                "MANAGEMENT_PORT", "" + (PORT + 1),
                "WHOOWNS_DATA", data.toString(),
                "SLACK_SIGNING_SECRET", SECRET,
                "SLACK_BOT_TOKEN", "xoxb-load",
                "SLACK_API_URL", slack.url()));
        var process = app.start();
        try {
            while (!answers()) {
                LockSupport.parkNanos(20_000_000);
            }
            unburdened(seconds, process);
            forged(seconds, process);
            slowClients(seconds, process);
            endlessBodies(process);
            for (var mood : List.of(Mood.TOO_MANY, Mood.ERROR, Mood.SILENT)) {
                mentions(slack, mood, process);
            }
        } catch (IOException noAnswer) {
            System.out.println("The app no longer answers: " + noAnswer);
        } finally {
            process.destroy();
            process.waitFor();
        }
        try (var lines = Files.lines(data.resolve("log.txt"))) {
            var byLevel = new TreeMap<String, Integer>();
            lines.forEach(line -> byLevel.merge(
                    line.contains(" ERROR ") ? "ERROR" : line.contains(" WARN ") ? "WARN" : "other", 1, Integer::sum));
            System.out.println("lines logged: " + byLevel + ", in " + data.resolve("log.txt"));
        }
    }
}

static final int PORT = 3910;
static final String SECRET = "load-0123456789abcdef";
static final int REAL_PER_SECOND = 50;
static final int FORGED_PER_SECOND = 500;
static final int SLOW_CLIENTS = 5_000;
static final int MENTIONS = 2_000;
static final HttpClient CLIENT = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(5))
        .executor(Executors.newVirtualThreadPerTaskExecutor())
        .build();
static final AtomicInteger NUMBER = new AtomicInteger();

void unburdened(int seconds, Process app) throws Exception {
    report("50 real requests a second", atRate(REAL_PER_SECOND, seconds, () -> realQuestion()), app);
}

void forged(int seconds, Process app) throws Exception {
    var forged = Executors.newSingleThreadExecutor().submit(
            () -> atRate(FORGED_PER_SECOND, seconds, () -> send(body("who owns it?"), "v0=" + "0".repeat(64)).statusCode()));
    report("... beside 500 forged ones a second", atRate(REAL_PER_SECOND, seconds, () -> realQuestion()), app);
    System.out.println("    the forged ones: " + forged.get());
}

void slowClients(int seconds, Process app) throws Exception {
    var clients = new ArrayList<SocketChannel>();
    var dripping = new Thread[1];
    try {
        var refused = 0;
        for (var client = 0; client < SLOW_CLIENTS; client++) {
            try {
                var channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", PORT));
                channel.configureBlocking(false);
                channel.write(ascii("POST /slack/events HTTP/1.1\r\nHost: slow\r\nX-Slow: "));
                clients.add(channel);
            } catch (IOException atOnce) {
                refused++;
            }
        }
        System.out.printf("    %,d slow clients: %,d were refused at once%n", SLOW_CLIENTS, refused);
        dripping[0] = Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                for (var channel : clients) {
                    try {
                        channel.write(ascii("a"));
                    } catch (IOException closedByTheApp) {
                        // as it should be
                    }
                }
                LockSupport.parkNanos(1_000_000_000);
            }
        });
        report("... beside 5,000 slow clients", atRate(REAL_PER_SECOND, seconds, () -> realQuestion()), app);
    } finally {
        if (dripping[0] != null) {
            dripping[0].interrupt();
        }
        for (var channel : clients) {
            channel.close();
        }
    }
}

/// Three connections that send one-byte chunks without end, then 250 bodies of 1 MiB that are never finished.
void endlessBodies(Process app) throws Exception {
    var endless = new ArrayList<Thread>();
    for (var connection = 0; connection < 3; connection++) {
        endless.add(Thread.ofPlatform().start(() -> {
            try (var channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", PORT))) {
                channel.write(unsignedHead("Transfer-Encoding: chunked"));
                var chunks = ascii("1\r\na\r\n".repeat(10_000));
                for (var part = 0; part < 600; part++) {
                    channel.write(chunks.rewind());
                }
            } catch (IOException closedByTheApp) {
                // as it should be
            }
        }));
    }
    var unfinished = new ArrayList<SocketChannel>();
    for (var body = 0; body < 250; body++) {
        var channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", PORT));
        channel.configureBlocking(false);
        channel.write(unsignedHead("Content-Length: " + (1 << 20)));
        unfinished.add(channel);
    }
    var part = ByteBuffer.allocate(16 << 10);
    for (var round = 0; round < 63; round++) {
        for (var channel : unfinished) {
            try {
                channel.write(part.rewind());
            } catch (IOException closedByTheApp) {
                // as it should be
            }
        }
    }
    report("... beside endless and unfinished bodies", atRate(REAL_PER_SECOND, 20, () -> realQuestion()), app);
    for (var thread : endless) {
        thread.join();
    }
    for (var channel : unfinished) {
        channel.close();
    }
}

static ByteBuffer unsignedHead(String length) {
    return ascii("POST /slack/events HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n"
            + "X-Slack-Request-Timestamp: " + Instant.now().getEpochSecond() + "\r\nX-Slack-Signature: v0="
            + "0".repeat(64) + "\r\n" + length + "\r\n\r\n");
}

void mentions(Slack slack, Mood mood, Process app) throws Exception {
    slack.mood = mood;
    slack.posted.clear();
    var inFlight = new Semaphore(64);
    var outcomes = new Outcomes();
    var sent = new ArrayList<Thread>();
    for (var mention = 0; mention < MENTIONS; mention++) {
        var id = mood + "-" + mention;
        inFlight.acquire();
        sent.add(Thread.ofVirtual().start(() -> {
            var start = System.nanoTime();
            try {
                outcomes.add(mention(id, "C" + id).statusCode(), System.nanoTime() - start);
            } catch (Exception failed) {
                outcomes.fail(failed);
            } finally {
                inFlight.release();
            }
        }));
    }
    for (var thread : sent) {
        thread.join();
    }
    report("2,000 mentions while Slack answers " + mood.text, outcomes, app);
    report("... and questions meanwhile", atRate(REAL_PER_SECOND, 5, () -> realQuestion()), app);
    slack.recover();
    var back = System.nanoTime();
    var last = mood + "-last";
    while (mention(last, "C" + last).statusCode() != 200) {
        LockSupport.parkNanos(100_000_000);
    }
    while (!slack.posted.containsKey("C" + last) && since(back) < 60) {
        LockSupport.parkNanos(10_000_000);
    }
    System.out.printf(
            "    a mention after that is answered within %.1f s; %d of the mentions got an answer, %d of them twice%n",
            since(back),
            slack.posted.size() - 1,
            slack.posted.values().stream().filter(times -> times.get() > 1).count());
}

interface Call {
    int status() throws Exception;
}

/// Sends requests at a fixed rate, whether or not the ones before are answered.
static Outcomes atRate(int perSecond, int seconds, Call call) throws InterruptedException {
    var outcomes = new Outcomes();
    var start = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var number = 0; number < perSecond * seconds; number++) {
            var due = start + number * 1_000_000_000L / perSecond;
            LockSupport.parkNanos(due - System.nanoTime());
            threads.submit(() -> {
                try {
                    outcomes.add(call.status(), System.nanoTime() - due);
                } catch (Exception failed) {
                    outcomes.fail(failed);
                }
            });
        }
    }
    return outcomes;
}

static final class Outcomes {
    private final ConcurrentHashMap<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    void add(int status, long took) {
        count("" + status);
        nanos.add(took);
    }

    void fail(Exception failed) {
        count(failed.getClass().getSimpleName());
    }

    private void count(String key) {
        counts.computeIfAbsent(key, _ -> new AtomicInteger()).incrementAndGet();
    }

    @Override
    public String toString() {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return new TreeMap<>(counts) + (sorted.length == 0
                ? ""
                : ", ms: middle %.1f, 99 of 100 %.1f, longest %.1f".formatted(
                        sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6, sorted[sorted.length - 1] / 1e6));
    }
}

static void report(String what, Outcomes outcomes, Process app) throws IOException {
    System.out.printf("%s: %s; resident %d MB%s%n", what, outcomes, resident(app.pid()), app.isAlive() ? "" : ", STOPPED");
}

static boolean answers() {
    try {
        return realQuestion() == 200;
    } catch (Exception notYet) {
        return false;
    }
}

static int realQuestion() throws Exception {
    var words = QUESTIONS.get(NUMBER.incrementAndGet() % QUESTIONS.size()) + " in squad " + NUMBER.get() % 400 + "?";
    return send(body(words), null).statusCode();
}

static final List<String> QUESTIONS = List.of(
        "who owns the roadmap", "who decides the backlog order", "who writes acceptance criteria", "who sets the price",
        "who plans the release", "who talks to users", "who owns the product vision", "who accepts stories");

static String body(String words) {
    return "command=%2Fwhoowns&team_id=T1&user_id=U1&channel_id=C1&trigger_id=1&text="
            + URLEncoder.encode(words, StandardCharsets.UTF_8);
}

static HttpResponse<String> mention(String id, String channel) throws Exception {
    return send("""
            {"type":"event_callback","team_id":"T1","api_app_id":"A1","event_id":"Ev-%s","event_time":%d,"event":
            {"type":"app_mention","user":"U1","channel":"%s","ts":"1.1","text":"<@UBOT> who owns the roadmap?"}}"""
            .formatted(id, Instant.now().getEpochSecond(), channel), null);
}

/// @param forgedSignature null to sign as Slack does
static HttpResponse<String> send(String body, String forgedSignature) throws Exception {
    var time = "" + Instant.now().getEpochSecond();
    return CLIENT.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/slack/events"))
                    .timeout(Duration.ofSeconds(30))
                    .header("Content-Type", body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded")
                    .header("X-Slack-Request-Timestamp", time)
                    .header("X-Slack-Signature", forgedSignature == null ? signature(time, body) : forgedSignature)
                    .POST(BodyPublishers.ofString(body))
                    .build(),
            BodyHandlers.ofString());
}

static String signature(String time, String body) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return "v0=" + HexFormat.of().formatHex(mac.doFinal(("v0:" + time + ":" + body).getBytes(StandardCharsets.UTF_8)));
}

enum Mood {
    WELL("normally"),
    TOO_MANY("429"),
    ERROR("500"),
    SILENT("nothing");

    final String text;

    Mood(String text) {
        this.text = text;
    }
}

/// Slack's Web API in four moods; counts the messages that it accepts by channel.
static final class Slack implements AutoCloseable {

    final ConcurrentHashMap<String, AtomicInteger> posted = new ConcurrentHashMap<>();
    volatile Mood mood = Mood.WELL;
    private final ConcurrentLinkedQueue<HttpExchange> unanswered = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    Slack() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 1_000);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
    }

    void recover() {
        mood = Mood.WELL;
        unanswered.forEach(HttpExchange::close);
        unanswered.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var method = exchange.getRequestURI().getPath().replaceAll(".*/", "");
        if (!method.equals("chat.postMessage")) {
            respond(exchange, 200, OTHER.getOrDefault(method, "{\"ok\":true}"));
            return;
        }
        switch (mood) {
            case WELL -> {
                var channel = body.replaceAll("(?s).*channel=([^&]*).*", "$1");
                posted.computeIfAbsent(channel, _ -> new AtomicInteger()).incrementAndGet();
                respond(exchange, 200, "{\"ok\":true,\"channel\":\"" + channel + "\",\"ts\":\"1.2\"}");
            }
            case TOO_MANY -> {
                exchange.getResponseHeaders().add("Retry-After", "3");
                respond(exchange, 429, "{\"ok\":false,\"error\":\"ratelimited\"}");
            }
            case ERROR -> respond(exchange, 500, "");
            case SILENT -> unanswered.add(exchange);
        }
    }

    private static final Map<String, String> OTHER = Map.of(
            "auth.test", "{\"ok\":true,\"team_id\":\"T1\",\"user_id\":\"UBOT\",\"bot_id\":\"B1\",\"team\":\"Load\",\"user\":\"whoowns\"}",
            "users.info", "{\"ok\":true,\"user\":{\"id\":\"U1\",\"team_id\":\"T1\",\"name\":\"ana\",\"real_name\":\"Ana Diaz\"}}",
            "conversations.info", "{\"ok\":true,\"channel\":{\"id\":\"C1\",\"is_channel\":true}}");

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

static ByteBuffer ascii(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
}

static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
}

static long resident(long pid) throws IOException {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
        return lines.filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findAny()
                .orElse(0);
    }
}
