package org.whoowns.answering.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallTalkDetectorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hi                                    | GREETING
            Hey team 👋                           | GREETING
            good morning everyone!                | GREETING
            How are you?                          | WELLBEING
            how’s it going                        | WELLBEING
            thanks a lot, that was very helpful   | THANKS
            ty                                    | THANKS
            bye for now                           | GOODBYE
            Good bot                              | PRAISE
            this is useless                       | COMPLAINT
            are you a robot?                      | IDENTITY
            ok, got it                            | ACKNOWLEDGEMENT
            """)
    void detectsSmallTalk(String utterance, SmallTalk kind) {
        assertThat(SmallTalkDetector.SHIPPED.detect(utterance)).contains(new Ask.Chat(kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "Help me please", "what can you do?", "how does this work"})
    void detectsCallsForHelp(String utterance) {
        assertThat(SmallTalkDetector.SHIPPED.detect(utterance)).contains(new Ask.Help());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hi, who owns the backlog?",
                "thanks but who writes the stories",
                "who can help me with pricing",
                "okrs",
                "",
                "👍",
                "is it the PO?"
            })
    void ignoresQuestions(String utterance) {
        assertThat(SmallTalkDetector.SHIPPED.detect(utterance)).isEmpty();
    }
}
