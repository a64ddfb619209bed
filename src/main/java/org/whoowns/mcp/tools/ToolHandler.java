package org.whoowns.mcp.tools;

import org.whoowns.api.ApiCaller;

/// Handler of a tool's calls.
@FunctionalInterface
interface ToolHandler {

    /// @throws org.whoowns.api.ApiException for what can't be answered
    ToolResult call(ApiCaller caller, Arguments arguments);
}
