package org.whoowns.api.key;

import org.whoowns.api.ApiCaller;

/// Program that has proved to hold an API key.
///
/// @param name of the key
/// @param workspace the id of the workspace that it reads; empty for the default view only
public record KeyHolder(String name, String workspace) {

    public ApiCaller caller() {
        return ApiCaller.program(workspace);
    }
}
