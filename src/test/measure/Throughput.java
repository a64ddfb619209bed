import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A load generator: one thread asks the same signed slash command over 16 kept connections, as fast as the answers
/// come back.
///
///     java src/test/measure/Throughput.java SECRET http://127.0.0.1:3000/slack/events [ANOTHER_URL…]
///
/// Several addresses are measured in turn, three rounds of ten seconds each, so that a noisy machine is equally
/// unfair to all. The ratio compares the first with each of the others.
void main(String[] arguments) throws Exception {
    if (arguments.length < 2) {
        System.err.println("usage: java src/test/measure/Throughput.java SECRET URL [ANOTHER_URL…]");
        System.exit(2);
    }
    var secret = arguments[0];
    var addresses = Stream.of(arguments).skip(1).map(URI::create).toList();
    var rates = new double[addresses.size()][ROUNDS];
    for (var address : addresses) {
        run(secret, address, WARM_UP_SECONDS);
    }
    for (var round = 0; round < ROUNDS; round++) {
        for (var each = 0; each < addresses.size(); each++) {
            var result = run(secret, addresses.get(each), SECONDS);
            rates[each][round] = result.rate();
            System.out.printf(
                    Locale.ROOT,
                    "%s  %7.0f a second, half below %5.2f ms, 99 %% below %6.2f ms, answer of %d bytes %s blocks%n",
                    addresses.get(each),
                    result.rate(),
                    result.millis(0.5),
                    result.millis(0.99),
                    result.bytes(),
                    result.blocks() ? "with" : "without");
        }
    }
    for (var other = 1; other < addresses.size(); other++) {
        System.out.printf(
                Locale.ROOT,
                "%.2f x %s (medians)%n",
                median(rates[0]) / median(rates[other]),
                addresses.get(other));
    }
}

static final int CONNECTIONS = 16;
static final int ROUNDS = 3;
static final int SECONDS = 10;
static final int WARM_UP_SECONDS = 15;
static final String QUESTION = "who decides what gets built next?";

/// @param latencies in nanoseconds, ascending
record Result(double rate, long[] latencies, int bytes, boolean blocks) {

    double millis(double share) {
        return latencies[(int) (latencies.length * share)] / 1e6;
    }
}

static Result run(String secret, URI address, int seconds) throws Exception {
    try (var selector = Selector.open()) {
        for (var each = 0; each < CONNECTIONS; each++) {
            var channel = SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.register(selector, SelectionKey.OP_READ, new Exchange(channel));
        }
        var latencies = new long[1 << 16];
        var count = 0;
        var request = request(secret, address, Instant.now().getEpochSecond());
        for (var key : selector.keys()) {
            ((Exchange) key.attachment()).send(request);
        }
        var begun = System.nanoTime();
        var end = begun + seconds * 1_000_000_000L;
        var signed = begun;
        Exchange any = null;
        for (var now = begun; now < end; now = System.nanoTime()) {
            if (now - signed > 1_000_000_000L) {
                // as Slack does: the time in a signature counts whole seconds
                request = request(secret, address, Instant.now().getEpochSecond());
                signed = now;
            }
            selector.select(1000);
            for (var key : selector.selectedKeys()) {
                any = (Exchange) key.attachment();
                if (any.receive()) {
                    if (count == latencies.length) {
                        latencies = Arrays.copyOf(latencies, 2 * count);
                    }
                    latencies[count++] = System.nanoTime() - any.sent;
                    any.send(request);
                }
            }
            selector.selectedKeys().clear();
        }
        var elapsed = System.nanoTime() - begun;
        if (any == null || count == 0) {
            throw new IOException("no answer from " + address);
        }
        var sorted = Arrays.copyOf(latencies, count);
        Arrays.sort(sorted);
        for (var key : selector.keys()) {
            key.channel().close();
        }
        return new Result(count * 1e9 / elapsed, sorted, any.length, any.last.contains("\"blocks\""));
    }
}

/// One connection with the answer that is on its way.
static final class Exchange {

    private final SocketChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 18);
    private long sent;
    private int length;
    private String last = "";

    Exchange(SocketChannel channel) {
        this.channel = channel;
    }

    void send(ByteBuffer request) throws IOException {
        buffer.clear();
        sent = System.nanoTime();
        var bytes = request.duplicate();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// Whether the whole answer is there.
    boolean receive() throws IOException {
        if (channel.read(buffer) < 0) {
            throw new EOFException("the connection was closed");
        }
        var head = end("\r\n\r\n", 0);
        if (head < 0) {
            return false;
        }
        var headers = text(0, head).toLowerCase(Locale.ROOT);
        var chunked = headers.contains("transfer-encoding: chunked");
        var whole = chunked ? end("0\r\n\r\n", head) : head + contentLength(headers);
        if (whole < 0 || buffer.position() < whole) {
            return false;
        }
        if (!headers.startsWith("http/1.1 200 ")) {
            throw new IOException("refused: " + text(0, whole));
        }
        if (length == 0) {
            last = text(head, whole);
        }
        length = whole - head;
        return true;
    }

    private static int contentLength(String headers) throws IOException {
        var at = headers.indexOf("content-length: ");
        if (at < 0) {
            throw new IOException("no length: " + headers);
        }
        return Integer.parseInt(headers.substring(at + 16, headers.indexOf('\r', at)));
    }

    /// Where the mark ends; -1 where it is not there yet.
    private int end(String mark, int from) {
        var bytes = buffer.array();
        for (var at = from; at <= buffer.position() - mark.length(); at++) {
            var matched = 0;
            while (matched < mark.length() && bytes[at + matched] == mark.charAt(matched)) {
                matched++;
            }
            if (matched == mark.length()) {
                return at + matched;
            }
        }
        return -1;
    }

    private String text(int from, int to) {
        return new String(buffer.array(), from, to - from, StandardCharsets.UTF_8);
    }
}

static ByteBuffer request(String secret, URI address, long time) throws Exception {
    var body = "command=%2Fwhoowns&team_id=T1&team_domain=measure&user_id=U1&user_name=measure&channel_id=C1"
            + "&channel_name=general&trigger_id=1&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2F1%2F2&text="
            + URLEncoder.encode(QUESTION, StandardCharsets.UTF_8);
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    var signature = HexFormat.of().formatHex(mac.doFinal(("v0:" + time + ":" + body).getBytes(StandardCharsets.UTF_8)));
    var request = """
            POST %s HTTP/1.1
            Host: %s:%d
            Content-Type: application/x-www-form-urlencoded
            Content-Length: %d
            X-Slack-Request-Timestamp: %d
            X-Slack-Signature: v0=%s

            %s""".formatted(address.getPath(), address.getHost(), address.getPort(), body.length(), time, signature, body);
    var blank = request.indexOf("\n\n");
    var head = request.substring(0, blank + 2).replace("\n", "\r\n");
    return ByteBuffer.wrap((head + request.substring(blank + 2)).getBytes(StandardCharsets.UTF_8));
}

static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
}
