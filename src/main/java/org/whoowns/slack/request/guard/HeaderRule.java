package org.whoowns.slack.request.guard;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import java.util.Optional;
import org.whoowns.slack.request.RequestRejection;

/// What the headers of an endpoint's requests must show before the body is read. All endpoints have [InboundLimits];
/// a bean of this type demands more.
public interface HeaderRule {

    boolean covers(HttpMethod method, String path);

    /// @return why the request is rejected
    Optional<RequestRejection> check(HttpHeaders headers);
}
