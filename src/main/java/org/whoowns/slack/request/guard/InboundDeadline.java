package org.whoowns.slack.request.guard;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Netty handler of raw bytes that keeps the deadlines of a connection: for the headers from their first byte on (the
/// first ones from the connection on), and for the body from the headers on.
///
/// A timeout of idle time would never end a client that sends a byte now and then. Confined to the event loop.
final class InboundDeadline extends ChannelInboundHandlerAdapter {

    private final InboundLimits limits;
    private @Nullable ChannelHandlerContext context;
    private @Nullable ScheduledFuture<?> timer;
    private Runnable expired = () -> {};
    private boolean between;

    InboundDeadline(InboundLimits limits) {
        this.limits = limits;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        this.context = context;
        // a client that sends nothing gets no response
        start(limits.headerTimeout(), () -> {
            var _ = context.close();
        });
    }

    void onExpiry(Runnable action) {
        expired = action;
        between = true;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (between) {
            between = false;
            start(limits.headerTimeout(), expired);
        }
        context.fireChannelRead(bytes);
    }

    void expectBody() {
        start(limits.bodyTimeout(), expired);
    }

    /// Between two requests.
    void expectNothing() {
        stop();
        between = true;
    }

    /// Whether a request has begun to arrive and is not complete.
    boolean isReceiving() {
        return !between;
    }

    /// Closes the outgoing side, and the incoming side a little later.
    void close(Channel channel) {
        if (channel instanceof SocketChannel socket && socket.isActive()) {
            var _ = socket.shutdownOutput();
            start(limits.linger(), () -> {
                var _ = channel.close();
            });
            between = false;
        } else {
            var _ = channel.close();
        }
    }

    private void start(Duration delay, Runnable action) {
        stop();
        var here = context;
        if (here != null) {
            timer = here.executor().schedule(action, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void stop() {
        var running = timer;
        if (running != null) {
            running.cancel(false);
            timer = null;
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }
}
