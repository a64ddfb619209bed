package org.whoowns.slack.request.guard;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.request.RequestRejection;

/// Body of a request, copied into one array that grows with what has arrived.
///
/// Keeping Netty's buffers instead would keep a whole buffer for each chunk of a single byte. Not thread-safe.
final class BoundedBody {

    private static final int START = 1 << 10;

    private final MemoryBudget budget;
    private final int limit;
    private final int ownShare;
    private byte[] bytes = new byte[0];
    private int length;
    private int reserved;

    /// @param limit the largest length
    /// @param ownShare bytes that the budget need not grant
    BoundedBody(MemoryBudget budget, int limit, int ownShare) {
        this.budget = budget;
        this.limit = limit;
        this.ownShare = ownShare;
    }

    /// Copies the bytes; the caller keeps the buffer.
    ///
    /// @return why they can't be taken
    Optional<RequestRejection> append(ByteBuf arrived) {
        var more = arrived.readableBytes();
        if (more > limit - length) {
            return Optional.of(RequestRejection.TOO_LARGE);
        }
        if (!grow(length + more)) {
            return Optional.of(RequestRejection.BUSY);
        }
        arrived.getBytes(arrived.readerIndex(), bytes, length, more);
        length += more;
        return Optional.empty();
    }

    private boolean grow(int needed) {
        if (needed <= bytes.length) {
            return true;
        }
        var capacity = Math.min(limit, Math.max(needed, Math.max(START, 2 * bytes.length)));
        var more = Math.max(0, capacity - ownShare) - reserved;
        if (!budget.reserve(more)) {
            return false;
        }
        reserved += more;
        bytes = Arrays.copyOf(bytes, capacity);
        return true;
    }

    ByteBuf content() {
        return Unpooled.wrappedBuffer(bytes, 0, length);
    }

    int length() {
        return length;
    }

    /// Gives the memory back to the budget.
    void release() {
        budget.release(reserved);
        reserved = 0;
        bytes = new byte[0];
        length = 0;
    }

    static void discard(@Nullable BoundedBody body) {
        if (body != null) {
            body.release();
        }
    }
}
