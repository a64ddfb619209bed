package org.whoowns.learning.exchange;

import java.util.LinkedHashSet;
import java.util.Set;
import org.whoowns.matching.embedding.QuantizedVector;

/// An exchange that took place some times since it was last told about.
///
/// @param exchange with redacted words
/// @param users who asked, to be counted and not to be kept; at most 50
/// @param vector of its words
public record AskedExchange(Exchange exchange, int times, Set<String> users, QuantizedVector vector) {

    /// As many people as anybody wants to know of.
    static final int MAX_USERS = 50;

    public AskedExchange {
        users = Set.copyOf(users);
    }

    static AskedExchange once(Exchange exchange, String user) {
        return new AskedExchange(exchange, 1, Set.of(user), QuantizedVector.NONE);
    }

    AskedExchange plus(AskedExchange other) {
        var both = new LinkedHashSet<>(users);
        other.users.stream().filter(_ -> both.size() < MAX_USERS).forEach(both::add);
        return new AskedExchange(exchange, times + other.times, both, vector);
    }

    AskedExchange of(Exchange same, QuantizedVector itsVector) {
        return new AskedExchange(same, times, users, itsVector);
    }
}
