package org.whoowns.slack.request.guard;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.request.RequestRejection;

/// Netty handler that passes on complete requests only, and rejects the others before and while their body arrives.
///
/// Confined to the connection's event loop.
final class RequestAggregator extends ChannelDuplexHandler {

    /// Nobody honest sends more requests without waiting for an answer.
    private static final int MAX_PIPELINED = 8;

    private final InboundPolicy policy;
    private final InboundDeadline deadline;
    private final Queue<BoundedBody> unanswered = new ArrayDeque<>();
    private @Nullable HttpRequest request;
    private @Nullable BoundedBody body;
    private @Nullable RequestRejection rejection;
    private @Nullable ChannelPromise closing;

    RequestAggregator(InboundPolicy policy, InboundDeadline deadline) {
        this.policy = policy;
        this.deadline = deadline;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        deadline.onExpiry(() -> {
            if (rejection == null) {
                reject(context, RequestRejection.SLOW);
            }
        });
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (rejection != null) {
                closeAfter(context, message);
                return;
            }
            if (message instanceof HttpRequest begun) {
                policy.check(begun, unanswered.size() < MAX_PIPELINED)
                        .ifPresentOrElse(why -> reject(context, why), () -> begin(context, begun));
            }
            if (message instanceof HttpContent arrived && rejection == null) {
                append(context, arrived);
            } else if (rejection != null) {
                closeAfter(context, message);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void begin(ChannelHandlerContext context, HttpRequest begun) {
        request = begun;
        body = policy.body(begun, unanswered.isEmpty());
        deadline.expectBody();
        if (HttpUtil.is100ContinueExpected(begun)) {
            begun.headers().remove(HttpHeaderNames.EXPECT);
            if (unanswered.isEmpty()) {
                var _ = context.writeAndFlush(
                        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
            }
        }
    }

    private void append(ChannelHandlerContext context, HttpContent arrived) {
        var head = request;
        var copy = body;
        if (head == null || copy == null) {
            return;
        }
        var problem = arrived.decoderResult().isFailure()
                ? Optional.of(RequestRejection.UNREADABLE)
                : copy.append(arrived.content());
        if (problem.isPresent()) {
            reject(context, problem.get());
        } else if (arrived instanceof LastHttpContent) {
            request = null;
            body = null;
            deadline.expectNothing();
            unanswered.add(copy);
            context.fireChannelRead(complete(head, copy));
        }
    }

    private static DefaultFullHttpRequest complete(HttpRequest head, BoundedBody body) {
        HttpHeaders headers = head.headers();
        if (HttpUtil.isTransferEncodingChunked(head)) {
            headers.remove(HttpHeaderNames.TRANSFER_ENCODING);
            headers.set(HttpHeaderNames.CONTENT_LENGTH, body.length());
        }
        return new DefaultFullHttpRequest(
                head.protocolVersion(), head.method(), head.uri(), body.content(), headers, EmptyHttpHeaders.INSTANCE);
    }

    private void reject(ChannelHandlerContext context, RequestRejection why) {
        rejection = why;
        policy.count(why);
        request = null;
        BoundedBody.discard(body);
        body = null;
        deadline.expectNothing();
        if (unanswered.isEmpty()) {
            respond(context, why);
        }
    }

    /// Half-closes the connection after the response. Closing it at once would reset it while the client is sending,
    /// and the client might never see the response.
    private void respond(ChannelHandlerContext context, RequestRejection why) {
        var _ = context.writeAndFlush(InboundPolicy.response(why)).addListener(_ -> deadline.close(context.channel()));
    }

    /// Drops what a rejected client still sends, until the end of the request.
    private void closeAfter(ChannelHandlerContext context, Object message) {
        if (message instanceof LastHttpContent && unanswered.isEmpty()) {
            var _ = context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        var ends = message instanceof LastHttpContent
                && !(message instanceof HttpResponse response
                        && response.status().codeClass() == HttpStatusClass.INFORMATIONAL);
        var written = context.write(message, promise.unvoid());
        if (ends) {
            BoundedBody.discard(unanswered.poll());
            var why = rejection;
            var closed = closing;
            if (why != null && unanswered.isEmpty()) {
                respond(context, why);
            } else if (closed != null && unanswered.isEmpty()) {
                var _ = written.addListener(_ -> {
                    var _ = context.close(closed);
                });
            }
        }
    }

    /// The server closes connections that seem idle to it when it stops. If a request has begun to arrive, it is
    /// answered first, unless it misses its deadline.
    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (rejection == null && deadline.isReceiving()) {
            closing = promise;
        } else {
            var _ = context.close(promise);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        release();
        context.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        release();
    }

    private void release() {
        deadline.expectNothing();
        BoundedBody.discard(body);
        body = null;
        request = null;
        unanswered.forEach(BoundedBody::release);
        unanswered.clear();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        policy.exitIfOutOfMemory(cause);
        context.fireExceptionCaught(cause);
    }
}
