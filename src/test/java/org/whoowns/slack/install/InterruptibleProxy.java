package org.whoowns.slack.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// TCP proxy whose connections can be cut, stalled and restored.
final class InterruptibleProxy implements AutoCloseable {

    private static final int PERMITS = 1_000;

    private final ServerSocket listener;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private final Semaphore permits = new Semaphore(PERMITS);

    InterruptibleProxy(int server) {
        this.server = server;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    void cut() {
        cut = true;
        open.forEach(InterruptibleProxy::disconnect);
    }

    void restore() {
        cut = false;
    }

    /// Stops forwarding without closing the connections.
    void stall() {
        permits.acquireUninterruptibly(PERMITS);
    }

    void resume() {
        permits.release(PERMITS);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var client = listener.accept();
                open.add(client);
                if (cut) {
                    disconnect(client);
                    continue;
                }
                var upstream = new Socket(InetAddress.getLoopbackAddress(), server);
                open.add(upstream);
                Thread.ofVirtual().start(() -> forward(client, upstream));
                Thread.ofVirtual().start(() -> forward(upstream, client));
            } catch (IOException closed) {
                disconnect(null);
            }
        }
    }

    private void forward(Socket from, Socket to) {
        try {
            var part = new byte[8192];
            for (var read = from.getInputStream().read(part);
                    read >= 0;
                    read = from.getInputStream().read(part)) {
                permits.acquireUninterruptibly();
                to.getOutputStream().write(part, 0, read);
                permits.release();
            }
        } catch (IOException ended) {
            disconnect(from);
        } finally {
            disconnect(from);
            disconnect(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void disconnect(@Nullable Socket socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    @Override
    public void close() throws IOException {
        cut();
        listener.close();
    }
}
