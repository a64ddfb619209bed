package org.whoowns.slack.socketmode;

import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/// One WebSocket to Slack. Messages are never logged.
///
/// OkHttp sends pings, fails a WebSocket whose pong is missing, and cancels one that Slack doesn't close within a
/// minute of [#close].
final class SocketModeWebSocket extends WebSocketListener {

    private static final Duration PING_INTERVAL = Duration.ofSeconds(20);
    private static final int MAX_MESSAGE_LENGTH = 4 << 20;
    private static final int NORMAL_CLOSURE = 1000;
    private static final int MESSAGE_TOO_BIG = 1009;

    private final SocketModeConnection connection;
    private final WebSocket socket;

    /// Starts to connect, without blocking.
    ///
    /// @param connection receives messages and the end of the WebSocket, on another thread
    SocketModeWebSocket(OkHttpClient client, Request request, SocketModeConnection connection) {
        this.connection = connection;
        this.socket = client.newBuilder().pingInterval(PING_INTERVAL).build().newWebSocket(request, this);
    }

    /// @return false if the WebSocket is closed
    boolean send(String text) {
        return socket.send(text);
    }

    /// Closes the WebSocket once all queued messages are sent.
    void close() {
        socket.close(NORMAL_CLOSURE, null);
    }

    void cancel() {
        socket.cancel();
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
        if (text.length() > MAX_MESSAGE_LENGTH) {
            socket.close(MESSAGE_TOO_BIG, null);
        } else {
            connection.onMessage(this, text);
        }
    }

    @Override
    public void onClosing(WebSocket socket, int code, String reason) {
        // completes the closing handshake, which OkHttp leaves to us
        socket.close(NORMAL_CLOSURE, null);
    }

    @Override
    public void onClosed(WebSocket socket, int code, String reason) {
        connection.onClosed(this);
    }

    @Override
    public void onFailure(WebSocket socket, Throwable failure, @Nullable Response response) {
        connection.onClosed(this);
    }
}
