package org.whoowns.playground.blockkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockKitRulesTest {

    @Test
    void acceptsValidBlocks() {
        String blocks = """
                [{'type':'header','text':{'type':'plain_text','text':'Ordering the backlog'}},
                 {'type':'section','block_id':'a','text':{'type':'mrkdwn','text':'*Product Owner*'},
                  'accessory':{'type':'overflow','action_id':'more','options':[
                    {'text':{'type':'plain_text','text':'Why?'},'value':'why'}]}},
                 {'type':'section','fields':[{'type':'plain_text','text':'one'},{'type':'mrkdwn','text':'two'}]},
                 {'type':'context','elements':[{'type':'mrkdwn','text':'Scrum Guide'}]},
                 {'type':'divider'},
                 {'type':'actions','elements':[
                    {'type':'button','action_id':'share','text':{'type':'plain_text','text':'Share'},'value':'x'},
                    {'type':'users_select','action_id':'who'}]},
                 {'type':'image','image_url':'https://example.org/a.png','alt_text':'A'},
                 {'type':'markdown','text':'**bold**'},
                 {'type':'table','rows':[[{'type':'raw_text','text':'cell'}]]},
                 {'type':'rich_text','elements':[{'type':'rich_text_section','elements':[]}]}]""";
        assertThatCode(() -> BlockKitRules.checkMessage("", blocks(blocks))).doesNotThrowAnyException();
    }

    @Test
    void rejectsAnEmptyMessage() {
        assertThat(error(" ", "[]").error()).isEqualTo("no_text");
    }

    @Test
    void rejectsTextOver40000Characters() {
        assertThat(error("x".repeat(40_001), "[]").error()).isEqualTo("msg_too_long");
        assertThatCode(() -> BlockKitRules.checkMessage("x".repeat(40_000), List.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void rejectsMoreThan50Blocks() {
        List<JsonNode> fifty =
                Collections.nCopies(50, SlackJson.read("{\"type\":\"divider\"}").orElseThrow());
        assertThatCode(() -> BlockKitRules.checkMessage("", fifty)).doesNotThrowAnyException();
        assertThat(error("", SlackJson.write(SlackJson.array(Collections.nCopies(51, fifty.getFirst()))))
                        .details())
                .containsExactly("[ERROR] no more than 50 items allowed [json-pointer:/blocks]");
    }

    @Test
    void rejectsTooMuchTextInBlocks() {
        String section = "{'type':'section','text':{'type':'mrkdwn','text':'" + "x".repeat(3000) + "'}}";
        assertThat(error("", "[" + String.join(",", Collections.nCopies(5, section)) + "]")
                        .error())
                .isEqualTo("msg_blocks_too_long");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'type':'section','text':{'type':'mrkdwn','text':'LONG3001'}}          | must be less than 3001 characters [json-pointer:/blocks/0/text/text]
            {'type':'section','text':{'type':'mrkdwn','text':''}}                  | must be more than 0 characters [json-pointer:/blocks/0/text/text]
            {'type':'section'}                                                     | missing required field: text [json-pointer:/blocks/0]
            {'type':'section','fields':[{'type':'mrkdwn','text':'LONG2001'}]}      | must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]
            {'type':'section','text':{'type':'html','text':'x'}}                   | unsupported type: html [json-pointer:/blocks/0/text/type]
            {'type':'header','text':{'type':'plain_text','text':'LONG151'}}        | must be less than 151 characters [json-pointer:/blocks/0/text/text]
            {'type':'header','text':{'type':'mrkdwn','text':'x'}}                  | unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]
            {'type':'header'}                                                      | missing required field: text [json-pointer:/blocks/0]
            {'type':'marquee'}                                                     | unsupported type: marquee [json-pointer:/blocks/0/type]
            {'type':'alert'}                                                       | unsupported type: alert [json-pointer:/blocks/0/type]
            {'type':'divider','block_id':'LONG256'}                                | must be less than 256 characters [json-pointer:/blocks/0/block_id]
            {'type':'context','elements':[]}                                       | no fewer than 1 items allowed [json-pointer:/blocks/0/elements]
            {'type':'image','image_url':'https://example.org/x.png'}               | missing required field: alt_text [json-pointer:/blocks/0]
            {'type':'markdown','text':'LONG12001'}                                 | must be less than 12001 characters [json-pointer:/blocks/0/text]
            {'type':'actions','elements':[BUTTON(LONG76,v,a)]}                     | must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]
            {'type':'actions','elements':[BUTTON(x,LONG2001,a)]}                   | must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]
            {'type':'actions','elements':[BUTTON(x,v,a),BUTTON(y,v,a)]}            | duplicate action_id: a [json-pointer:/blocks/0/elements/1/action_id]
            {'type':'actions','elements':[{'type':'slider'}]}                      | unsupported type: slider [json-pointer:/blocks/0/elements/0/type]
            {'type':'actions','elements':[{'type':'overflow','options':[]}]}       | no fewer than 1 items allowed [json-pointer:/blocks/0/elements/0/options]
            {'type':'actions','elements':[{'type':'static_select','options':[OPTION],'initial_option':OTHER}]} | must match one of the options [json-pointer:/blocks/0/elements/0/initial_option]
            """)
    void reportsInvalidBlocks(String block, String sentence) {
        SlackError slackError = error("", "[" + expand(block) + "]");
        assertThat(slackError.error()).isEqualTo("invalid_blocks");
        assertThat(slackError.details()).contains("[ERROR] " + sentence);
    }

    @Test
    void rejectsTooManyElements() {
        String text = "{'type':'mrkdwn','text':'x'}";
        String button = "{'type':'button','text':{'type':'plain_text','text':'x'}}";
        assertThat(error("", "[{'type':'context','elements':[" + repeated(text, 11) + "]}]")
                        .details())
                .containsExactly("[ERROR] no more than 10 items allowed [json-pointer:/blocks/0/elements]");
        assertThat(error("", "[{'type':'actions','elements':[" + repeated(button, 26) + "]}]")
                        .details())
                .containsExactly("[ERROR] no more than 25 items allowed [json-pointer:/blocks/0/elements]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'type':'raw_text','text':''}                                                      | must be more than 0 characters
            {'type':'rich_text'}                                                               | missing required field: elements
            {'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':''}]}]} | must be more than 0 characters
            {'type':'mrkdwn','text':'x'}                                                       | unsupported type: mrkdwn
            """)
    void rejectsInvalidTableCells(String cell, String sentence) {
        assertThat(error("", "[{'type':'table','rows':[[" + cell + "]]}]").details())
                .anyMatch(each -> each.startsWith("[ERROR] " + sentence));
    }

    @Test
    void rejectsDuplicateBlockIds() {
        assertThat(error("", "[{'type':'divider','block_id':'d'},{'type':'divider','block_id':'d'}]")
                        .details())
                .containsExactly("[ERROR] duplicate block_id: d [json-pointer:/blocks/1/block_id]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'type':'modal','title':TITLE,'blocks':[INPUT]}                        | missing required field: submit [json-pointer:/view]
            {'type':'modal','blocks':[]}                                           | missing required field: title [json-pointer:/view]
            {'type':'modal','title':{'type':'plain_text','text':'LONG25'},'blocks':[]} | must be less than 25 characters [json-pointer:/view/title/text]
            {'type':'modal','title':TITLE}                                         | missing required field: blocks [json-pointer:/view]
            {'type':'modal','title':TITLE,'private_metadata':'LONG3001','blocks':[]} | must be less than 3001 characters [json-pointer:/view/private_metadata]
            {'type':'modal','title':TITLE,'blocks':[{'type':'table','rows':[]}]}   | unsupported type: table [json-pointer:/view/blocks/0/type]
            {'type':'home','blocks':[]}                                            | unsupported type: home [json-pointer:/view/type]
            """)
    void reportsInvalidModals(String view, String sentence) {
        SlackError slackError =
                catchThrowableOfType(SlackError.class, () -> BlockKitRules.checkView(view(expand(view)), true));
        assertThat(slackError.error()).isEqualTo("invalid_arguments");
        assertThat(slackError.details()).contains("[ERROR] " + sentence);
    }

    @Test
    void rejectsViewsOver250Kilobytes() {
        String section = expand("{'type':'section','text':{'type':'mrkdwn','text':'LONG3000'}}");
        String home = "{\"type\":\"home\",\"blocks\":[" + repeated(section, 90) + "]}";
        assertThat(catchThrowableOfType(SlackError.class, () -> BlockKitRules.checkView(view(home), false))
                        .error())
                .isEqualTo("view_too_large");
    }

    private static SlackError error(String text, String blocks) {
        return catchThrowableOfType(SlackError.class, () -> BlockKitRules.checkMessage(text, blocks(blocks)));
    }

    private static List<JsonNode> blocks(String json) {
        return SlackJson.read(json.replace('\'', '"'))
                .orElseThrow()
                .valueStream()
                .toList();
    }

    private static ObjectNode view(String json) {
        return (ObjectNode) SlackJson.read(json.replace('\'', '"')).orElseThrow();
    }

    private static String repeated(String item, int times) {
        return String.join(",", Collections.nCopies(times, item));
    }

    /// Expands the abbreviations in the tables above.
    private static String expand(String json) {
        String option = "{'text':{'type':'plain_text','text':'x'},'value':'%s'}";
        String written = json.replaceAll(
                        "BUTTON\\((\\w+),(\\w+),(\\w+)\\)",
                        "{'type':'button','text':{'type':'plain_text','text':'$1'},'value':'$2','action_id':'$3'}")
                .replace("OPTION", option.formatted("x"))
                .replace("OTHER", option.formatted("other"))
                .replace("TITLE", "{'type':'plain_text','text':'Title'}")
                .replace(
                        "INPUT",
                        "{'type':'input','label':{'type':'plain_text','text':'x'},"
                                + "'element':{'type':'plain_text_input','action_id':'a'}}");
        return Pattern.compile("LONG(\\d+)")
                .matcher(written)
                .replaceAll(number -> "x".repeat(Integer.parseInt(number.group(1))));
    }
}
