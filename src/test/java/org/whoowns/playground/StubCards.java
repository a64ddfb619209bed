package org.whoowns.playground;

import org.whoowns.playground.StubApp.Answer;

/// Block Kit responses of the stub app, covering most block types.
final class StubCards {
    private StubCards() {}

    static final String CARD = """
            {"text":"Product Owner: Ordering the backlog","blocks":[
              {"type":"header","text":{"type":"plain_text","text":"Product Owner: Ordering the backlog :sparkles:"}},
              {"type":"section","text":{"type":"mrkdwn","text":"Somebody who is with the developers *every day* has to turn goals into one order of work."},
               "fields":[{"type":"mrkdwn","text":"*Product Owner*\\nDecides the order and explains it."},
                         {"type":"mrkdwn","text":"*Product Manager*\\nSets the goals that the order must serve."}],
               "accessory":{"type":"overflow","action_id":"more","options":[
                 {"text":{"type":"plain_text","text":"Edit"},"value":"edit"},
                 {"text":{"type":"plain_text","text":"Change for our team"},"value":"differ"}]}},
              {"type":"divider"},
              {"type":"actions","elements":[
                {"type":"button","action_id":"share","text":{"type":"plain_text","text":"Share"},"style":"primary","value":"v1"},
                {"type":"button","action_id":"setup","text":{"type":"plain_text","text":"Set up a team"}},
                {"type":"static_select","action_id":"framework","placeholder":{"type":"plain_text","text":"Framework"},"options":[
                  {"text":{"type":"plain_text","text":"Scrum"},"value":"scrum"},{"text":{"type":"plain_text","text":"SAFe"},"value":"safe"}]}]},
              {"type":"rich_text","elements":[{"type":"rich_text_list","style":"bullet","elements":[
                {"type":"rich_text_section","elements":[{"type":"text","text":"one"}]},
                {"type":"rich_text_section","elements":[{"type":"text","text":"two"}]}]}]},
              {"type":"table","rows":[[{"type":"raw_text","text":"Role"},{"type":"raw_text","text":"Holder"}],
                [{"type":"raw_text","text":"Product Owner"},{"type":"raw_text","text":"Jonas"}]]},
              {"type":"context","elements":[{"type":"mrkdwn","text":"matched “backlog” · Source: Let's Build a Great Product · reviewed <!date^1795478400^{date_short}|2026-11-24>"}]}]}""";

    static final String MODAL = """
            {"type":"modal","callback_id":"team","title":{"type":"plain_text","text":"Set up a team"},
             "submit":{"type":"plain_text","text":"Save"},
             "blocks":[
               {"type":"section","text":{"type":"mrkdwn","text":"Say who is who, and answers will name them."}},
               {"type":"input","block_id":"name","label":{"type":"plain_text","text":"Team name"},
                "element":{"type":"plain_text_input","action_id":"a","placeholder":{"type":"plain_text","text":"Checkout"}}},
               {"type":"input","block_id":"channels","optional":true,"label":{"type":"plain_text","text":"Channels"},
                "hint":{"type":"plain_text","text":"Questions asked there are about this team."},
                "element":{"type":"multi_conversations_select","action_id":"a"}},
               {"type":"input","block_id":"model","label":{"type":"plain_text","text":"Operating model"},
                "element":{"type":"radio_buttons","action_id":"a","options":[
                  {"text":{"type":"plain_text","text":"Two people"},"value":"both"},
                  {"text":{"type":"plain_text","text":"One person in both roles"},"value":"merged"}],
                 "initial_option":{"text":{"type":"plain_text","text":"Two people"},"value":"both"}}},
               {"type":"input","block_id":"po","optional":true,"label":{"type":"plain_text","text":"Product Owner"},
                "element":{"type":"users_select","action_id":"a","placeholder":{"type":"plain_text","text":"Choose a person"}}},
               {"type":"input","block_id":"note","optional":true,"label":{"type":"plain_text","text":"Note"},
                "element":{"type":"plain_text_input","action_id":"a","multiline":true}}]}""";

    static Answer card() {
        return Answer.json(CARD);
    }
}
