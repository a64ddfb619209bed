package org.whoowns.answering.polarity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whoowns.knowledge.KnowledgeFolders;

class PolarQuestionParserTest {

    private static final PolarQuestionParser PARSER = new PolarQuestionParser(KnowledgeFolders.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Should the PO set the price?                                            | product-owner
            Isn't the roadmap the PM's?                                             | product-manager
            isn't that the PM's?                                                    | product-manager
            Is it the PM's job to talk to customers?                                | product-manager
            do product owners write acceptance criteria                             | product-owner
            Can the PM accept stories?                                              | product-manager
            the PO orders the backlog, right?                                       | product-owner
            The PO orders the backlog?                                              | product-owner
            So PMs set the price then?                                              | product-manager
            PO triages the bugs, correct?                                           | product-owner
            I think the PM owns the roadmap, no?                                    | product-manager
            It's the PO who writes the stories, isn't it?                           | product-owner
            That's the PM's job, right?                                             | product-manager
            Pricing is the PM's, right?                                             | product-manager
            The roadmap belongs to the product manager, doesn't it?                 | product-manager
            Is estimation the PO's job?                                             | product-owner
            Is saying no to stakeholders the PO's job?                              | product-owner
            Is stakeholder management on the PM?                                    | product-manager
            Is KPI definition a PO thing?                                           | product-owner
            Is answering developers' questions up to the PO?                        | product-owner
            Are user stories written by the product owner?                          | product-owner
            Does the roadmap belong to the PM?                                      | product-manager
            Does it fall to the PO to write release notes?                          | product-owner
            Is it up to the Scrum Master to remove impediments?                     | scrum-master
            Is it okay for the PO to cancel a sprint?                               | product-owner
            Would it be the PM who signs off the budget?                            | product-manager
            Does product marketing run the launch?                                  | product-marketing
            Is developer collaboration the PO's job?                                | product-owner
            Is the PM supposed to answer developers' questions about stories?       | product-manager
            Should the PM, not the PO, write the stories?                           | product-manager
            In Checkout, should the PO set the price?                               | product-owner
            in the Scrum Guide does the PO own technical debt?                      | product-owner
            As a PO, should I set the price?                                        | product-owner
            I'm the PO. Is it my job to set the price?                              | product-owner
            Our PO sets the price. Is that right?                                   | product-owner
            Would you say the PO owns the vision?                                   | product-owner
            isnt pricing the PMs job?                                               | product-manager
            Quick question: is the PM responsible for the vision?                   | product-manager
            We work in two weeks' sprints. Should the PO lead the review? Thanks!   | product-owner
            Do you know if the PO should set the price?                             | product-owner
            Is it true that the PM writes the PRD?                                  | product-manager
            Do we let the PO decide on pricing?                                     | product-owner
            Shouldn't the PO write the business case?                               | product-owner
            Can't the Product Owner just cancel the sprint?                         | product-owner
            hey team can the PM change the sprint backlog?                          | product-manager
            Must a PO be at the daily scrum?                                        | product-owner
            Is pricing something for the PM?                                        | product-manager
            Is that a PM thing?                                                     | product-manager
            May developers change the order of the backlog?                         | developers
            Is the product owner the one who accepts stories?                       | product-owner
            is our PO in charge of the release plan                                 | product-owner
            """)
    void findsTheRole(String words, String role) {
        assertThat(PARSER.parse(words)).get().satisfies(question -> {
            assertThat(question.role()).isEqualTo(role);
            assertThat(question.negated()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Should the PO not set the price?                    | product-owner
            So the PM doesn't write user stories?               | product-manager
            The PO should never set the price, right?           | product-owner
            It isn't the PO who sets the price, is it?          | product-owner
            Pricing isn't the PO's job, is it?                  | product-owner
            Should the PM stay out of the sprint backlog?       | product-manager
            Is it wrong for the PO to set the price?            | product-owner
            PMs can't accept stories, correct?                  | product-manager
            Is it true that the PO does not own the roadmap?    | product-owner
            Does the PO no longer write the stories?            | product-owner
            """)
    void readsTheNegation(String words, String role) {
        assertThat(PARSER.parse(words)).contains(new RoleQuestion(role, true, false, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who should not set the price?",
                "Who shouldn't write the stories?",
                "who must never change the sprint backlog",
                "And who is not allowed to cancel a sprint?",
                "which role should stay out of estimation?",
                "who doesn't own the roadmap?"
            })
    void findsWhoIsExcluded(String words) {
        assertThat(PARSER.parse(words)).contains(RoleQuestion.WHO_NOT);
    }

    @Test
    void noticesOnlyAndInvolved() {
        assertThat(PARSER.parse("Is technical debt only for developers?"))
                .contains(new RoleQuestion("developers", false, true, false));
        assertThat(PARSER.parse("Does the PM own the sprint goal alone?"))
                .contains(new RoleQuestion("product-manager", false, true, false));
        assertThat(PARSER.parse("should the PO be involved in pricing?"))
                .contains(new RoleQuestion("product-owner", false, false, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "can we cancel the sprint?",
                "should we raise the price?",
                "who owns the roadmap?",
                "who sets the price, PM or PO?",
                "Is it the PM or the PO who writes stories?",
                "Is it the PM's or the PO's job to set the price?",
                "Does the PM or the PO write stories?",
                "why does the PO order the backlog?",
                "I'm the PO. Who sets the price?",
                "As a PO, who do I ask about pricing?",
                "how should the PM set the price?",
                "what does a PO do?",
                "product owner",
                "PO vs PM",
                "is there a book on pricing?",
                "The PO was on holiday. Who sets the price?",
                "The PO sets the price.",
            })
    void ignoresOtherQuestions(String words) {
        assertThat(PARSER.parse(words)).isEmpty();
    }

    @Test
    void namesNoRoleByItself() {
        assertThat(new PolarQuestionParser(KnowledgeFolders.topicsAlone()).parse("Should the PO set the price?"))
                .isEmpty();
        assertThat(new PolarQuestionParser(KnowledgeFolders.second()).parse("Should the SRE team be on call?"))
                .get()
                .extracting(RoleQuestion::role)
                .isEqualTo("sre");
    }
}
