package org.whoowns.mcp.tools;

import java.util.List;
import java.util.Map;

/// Result of a tool's call.
///
/// @param text what a model reads, and what people read who get no blocks
/// @param structured the same as plain data, by the tool's output schema
/// @param blocks for Slack; empty for none
record ToolResult(String text, Object structured, List<Map<String, Object>> blocks) {}
