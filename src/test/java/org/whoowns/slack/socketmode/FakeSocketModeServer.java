package org.whoowns.slack.socketmode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/// Slack's end of the lines.
public final class FakeSocketModeServer extends WebSocketServer {

    private static final int SECONDS = 10;

    private final CountDownLatch open = new CountDownLatch(1);
    private final List<WebSocket> lines = new CopyOnWriteArrayList<>();
    private final BlockingQueue<WebSocket> opened = new LinkedBlockingQueue<>();
    private final BlockingQueue<WebSocket> closed = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private volatile boolean friendly = true;

    public FakeSocketModeServer() {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        setReuseAddr(true);
        setDaemon(true);
        start();
        try {
            if (!open.await(SECONDS, TimeUnit.SECONDS)) {
                throw new UncheckedIOException(new IOException("no server"));
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    public URI address() {
        return URI.create("ws://127.0.0.1:" + getPort() + "/link");
    }

    /// Whether it says hello to whoever calls.
    public void isFriendly(boolean friendly) {
        this.friendly = friendly;
    }

    public WebSocket awaitLine() throws InterruptedException {
        return soon(opened.poll(SECONDS, TimeUnit.SECONDS));
    }

    public WebSocket awaitEnd() throws InterruptedException {
        return soon(closed.poll(SECONDS, TimeUnit.SECONDS));
    }

    public String awaitWord() throws InterruptedException {
        return soon(heard.poll(SECONDS, TimeUnit.SECONDS));
    }

    public List<String> words() {
        return List.copyOf(heard);
    }

    public int count() {
        return lines.size();
    }

    private static <T> T soon(@Nullable T found) {
        if (found == null) {
            throw new AssertionError("waited in vain");
        }
        return found;
    }

    @Override
    public void onOpen(WebSocket line, ClientHandshake handshake) {
        lines.add(line);
        if (friendly) {
            line.send("{\"type\":\"hello\",\"num_connections\":1}");
        }
        opened.add(line);
    }

    @Override
    public void onClose(WebSocket line, int code, String reason, boolean remote) {
        lines.remove(line);
        closed.add(line);
    }

    @Override
    public void onMessage(WebSocket line, String message) {
        heard.add(message);
    }

    @Override
    public void onError(@Nullable WebSocket line, Exception failure) {
        // what failed shows in what follows
    }

    @Override
    public void onStart() {
        open.countDown();
    }

    public void close() throws InterruptedException {
        stop(1000);
    }
}
