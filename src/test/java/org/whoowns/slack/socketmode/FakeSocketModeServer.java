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

/// WebSocket server that plays Slack's side of Socket Mode.
public final class FakeSocketModeServer extends WebSocketServer {

    private static final int SECONDS = 10;

    private final CountDownLatch open = new CountDownLatch(1);
    private final List<WebSocket> connections = new CopyOnWriteArrayList<>();
    private final BlockingQueue<WebSocket> opened = new LinkedBlockingQueue<>();
    private final BlockingQueue<WebSocket> closed = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private volatile boolean saysHello = true;

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

    /// Whether the server sends hello to new connections.
    public void saysHello(boolean saysHello) {
        this.saysHello = saysHello;
    }

    public WebSocket awaitConnection() throws InterruptedException {
        return require(opened.poll(SECONDS, TimeUnit.SECONDS));
    }

    public WebSocket awaitClose() throws InterruptedException {
        return require(closed.poll(SECONDS, TimeUnit.SECONDS));
    }

    public String awaitMessage() throws InterruptedException {
        return require(received.poll(SECONDS, TimeUnit.SECONDS));
    }

    public int count() {
        return connections.size();
    }

    private static <T> T require(@Nullable T found) {
        if (found == null) {
            throw new AssertionError("nothing within " + SECONDS + " seconds");
        }
        return found;
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        connections.add(socket);
        if (saysHello) {
            socket.send("{\"type\":\"hello\",\"num_connections\":1}");
        }
        opened.add(socket);
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        connections.remove(socket);
        closed.add(socket);
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
        received.add(message);
    }

    @Override
    public void onError(@Nullable WebSocket socket, Exception failure) {
        // failures show in later assertions
    }

    @Override
    public void onStart() {
        open.countDown();
    }

    public void close() throws InterruptedException {
        stop(1000);
    }
}
