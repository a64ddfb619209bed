package org.whoowns.slack.socketmode;

import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/// One WebSocket to Slack, from its opening to its end. It logs nothing of what goes over it.
///
/// OkHttp watches over it: it pings Slack, ends a WebSocket whose pong is missing, and cancels one that Slack does not
/// close within a minute after [#close].
final class SocketModeWebSocket extends WebSocketListener {

    private static final Duration PING_INTERVAL = Duration.ofSeconds(20);
    private static final int LARGEST_MESSAGE = 4 << 20;
    private static final int NORMAL_CLOSURE = 1000;
    private static final int MESSAGE_TOO_BIG = 1009;

    private final SocketModeConnection connection;
    private final WebSocket socket;

    /// Starts to open it, without waiting for Slack.
    ///
    /// @param connection hears what comes of it, on another thread
    SocketModeWebSocket(OkHttpClient client, Request request, SocketModeConnection connection) {
        this.connection = connection;
        this.socket = client.newBuilder().pingInterval(PING_INTERVAL).build().newWebSocket(request, this);
    }

    /// Sends a message, unless the WebSocket has ended.
    ///
    /// @return whether it goes out
    boolean say(String text) {
        return socket.send(text);
    }

    /// Closes it once everything that was said has gone out.
    void close() {
        socket.close(NORMAL_CLOSURE, null);
    }

    /// Ends it at once.
    void cancel() {
        socket.cancel();
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
        if (text.length() > LARGEST_MESSAGE) {
            socket.close(MESSAGE_TOO_BIG, null);
        } else {
            connection.heard(this, text);
        }
    }

    @Override
    public void onClosing(WebSocket socket, int code, String reason) {
        // OkHttp leaves our half of the closing handshake to us
        socket.close(NORMAL_CLOSURE, null);
    }

    @Override
    public void onClosed(WebSocket socket, int code, String reason) {
        connection.ended(this);
    }

    @Override
    public void onFailure(WebSocket socket, Throwable failure, @Nullable Response response) {
        connection.ended(this);
    }
}
