package org.whoowns.mcp.tools;

import io.modelcontextprotocol.common.McpTransportContext;
import java.util.Map;
import org.whoowns.api.ApiCaller;

/// Who calls, as the transport has verified it.
public final class CallContext {

    private static final String CALLER = "caller";

    private CallContext() {}

    public static McpTransportContext of(ApiCaller caller) {
        return McpTransportContext.create(Map.of(CALLER, caller));
    }

    static ApiCaller caller(McpTransportContext context) {
        return context.get(CALLER) instanceof ApiCaller caller ? caller : ApiCaller.ANYBODY;
    }
}
