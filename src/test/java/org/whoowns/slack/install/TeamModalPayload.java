package org.whoowns.slack.install;

import java.util.UUID;

/// Payload of a submitted team modal.
///
/// @param key idempotency key of the submission
record TeamModalPayload(String key, String name, String channel, String manager, String owner) {

    static TeamModalPayload named(String name, String channel, String manager, String owner) {
        return new TeamModalPayload(UUID.randomUUID().toString(), name, channel, manager, owner);
    }

    String payload(String workspace) {
        return """
                {"type":"view_submission","team":{"id":"%1$s"},"user":{"id":"U1","team_id":"%1$s"},"api_app_id":"A1",
                 "trigger_id":"1","view":{"id":"V1","type":"modal","callback_id":"team:form","hash":"1",
                 "private_metadata":"{\\"v\\":2,\\"key\\":\\"%2$s\\",\\"team\\":null,\\"version\\":0,\\"entry\\":null,\\"filled\\":null}","blocks":[],"state":{"values":{
                 "name":{"input":{"type":"plain_text_input","value":"%3$s"}},
                 "channels":{"input":{"type":"multi_conversations_select","selected_conversations":["%4$s"]}},
                 "operating-model":{"input":{"type":"static_select","selected_option":{"value":"pm-and-po"}}},
                 "framework":{"input":{"type":"static_select","selected_option":null}},
                 "holder:product-manager":{"input":{"type":"users_select","selected_user":"%5$s"}},
                 "deputy:product-manager":{"input":{"type":"users_select","selected_user":null}},
                 "holder:product-owner":{"input":{"type":"users_select","selected_user":"%6$s"}},
                 "deputy:product-owner":{"input":{"type":"users_select","selected_user":null}}}}}}""".formatted(workspace, key, name, channel, manager, owner);
    }
}
