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

/// A line to a server that can be cut and mended.
final class InterruptibleProxy implements AutoCloseable {

    private static final int FLOWING = 1_000;

    private final ServerSocket door;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private final Semaphore flow = new Semaphore(FLOWING);

    InterruptibleProxy(int server) {
        this.server = server;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        Thread.ofVirtual().start(this::take);
    }

    int port() {
        return door.getLocalPort();
    }

    void cut() {
        cut = true;
        open.forEach(InterruptibleProxy::hangUp);
    }

    void mend() {
        cut = false;
    }

    /// Neither side hears anything of the other any more, not even that it is gone.
    void silence() {
        flow.acquireUninterruptibly(FLOWING);
    }

    void letTalk() {
        flow.release(FLOWING);
    }

    private void take() {
        while (!door.isClosed()) {
            try {
                var near = door.accept();
                open.add(near);
                if (cut) {
                    hangUp(near);
                    continue;
                }
                var far = new Socket(InetAddress.getLoopbackAddress(), server);
                open.add(far);
                Thread.ofVirtual().start(() -> pass(near, far));
                Thread.ofVirtual().start(() -> pass(far, near));
            } catch (IOException closed) {
                hangUp(null);
            }
        }
    }

    private void pass(Socket from, Socket to) {
        try {
            var part = new byte[8192];
            for (var read = from.getInputStream().read(part);
                    read >= 0;
                    read = from.getInputStream().read(part)) {
                flow.acquireUninterruptibly();
                to.getOutputStream().write(part, 0, read);
                flow.release();
            }
        } catch (IOException ended) {
            hangUp(from);
        } finally {
            hangUp(from);
            hangUp(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void hangUp(@Nullable Socket socket) {
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
        door.close();
    }
}
