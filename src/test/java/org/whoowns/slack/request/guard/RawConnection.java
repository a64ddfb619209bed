package org.whoowns.slack.request.guard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// TCP connection of a client that need not speak proper HTTP.
final class RawConnection implements AutoCloseable {

    private static final int MILLISECONDS = 20_000;
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

    private final Socket socket;

    RawConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(MILLISECONDS);
    }

    RawConnection send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    RawConnection send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /// Sends the same again and again.
    ///
    /// @return false once the app no longer takes it
    boolean sendAgainAndAgain(String text, int times) {
        try {
            for (var time = 0; time < times; time++) {
                send(text);
            }
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    /// Reads one response.
    ///
    /// @return its head and body; what has arrived if the connection ends earlier
    String response() throws IOException {
        var read = new StringBuilder();
        while (!isComplete(read)) {
            var next = socket.getInputStream().read();
            if (next < 0) {
                break;
            }
            read.append((char) next);
        }
        return read.toString();
    }

    private static boolean isComplete(CharSequence read) {
        var text = read.toString();
        var end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        var length = LENGTH.matcher(text);
        return text.length() >= end + 4 + (length.find() ? Integer.parseInt(length.group(1)) : 0);
    }

    /// Reads up to the end of the connection.
    String rest() {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException reset) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
