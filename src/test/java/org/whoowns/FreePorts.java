package org.whoowns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Free ports for servers that must know their own address before they bind it. All others bind port 0.
public final class FreePorts {

    private FreePorts() {}

    /// Starts a server, and retries with other ports if another process has taken one meanwhile.
    public static <T> T start(int count, Function<List<Integer>, T> server) {
        while (true) {
            try {
                return server.apply(
                        IntStream.range(0, count).mapToObj(_ -> free()).toList());
            } catch (RuntimeException failure) {
                if (!isPortTaken(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static boolean isPortTaken(Throwable failure) {
        return Stream.iterate(failure, (@Nullable Throwable cause) -> cause != null, Throwable::getCause)
                .anyMatch(BindException.class::isInstance);
    }

    private static int free() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
