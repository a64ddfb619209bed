package org.whoowns.slack.socketmode;

import java.net.URI;
import java.util.List;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.extensions.IExtension;
import org.java_websocket.handshake.ServerHandshake;
import org.java_websocket.protocols.Protocol;

/// One WebSocket, from its opening to its end. It tells nothing of what goes over it.
final class SocketModeWebSocket extends WebSocketClient {

    private static final int LARGEST_FRAME = 4 << 20;
    private static final int SECONDS_BETWEEN_PINGS = 20;
    private static final int CONNECT_MILLIS = 10_000;

    /// Who hears what happens on a wire.
    interface Ear {
        void heard(SocketModeWebSocket webSocket, String text);

        void ended(SocketModeWebSocket webSocket);
    }

    private final Ear ear;

    SocketModeWebSocket(URI address, Ear ear) {
        super(
                address,
                new Draft_6455(List.<IExtension>of(), List.of(new Protocol("")), LARGEST_FRAME),
                null,
                CONNECT_MILLIS);
        this.ear = ear;
        setConnectionLostTimeout(SECONDS_BETWEEN_PINGS);
    }

    /// Says something, as long as there is somebody to hear it.
    ///
    /// @return whether it went out
    boolean say(String text) {
        try {
            send(text);
            return true;
        } catch (WebsocketNotConnectedException ended) {
            return false;
        }
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        // a line is good only once Slack says hello
    }

    @Override
    public void onMessage(String text) {
        ear.heard(this, text);
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        ear.ended(this);
    }

    @Override
    public void onError(Exception failure) {
        // its end follows
    }
}
