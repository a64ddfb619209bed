package org.whoowns.slack.curators;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.view.View;
import java.util.List;
import org.whoowns.learning.review.CuratorList;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.InputBlocks;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.modals.FormValues;

/// Form that names the curators of a workspace.
final class CuratorForm {

    static final String CALLBACK = "curators:form";
    static final String PEOPLE = "people";
    private static final int MAX_PEOPLE = 20;

    private CuratorForm() {}

    static View view(CuratorList list) {
        return ModalBlocks.form(
                CALLBACK,
                text("curators"),
                text("save"),
                "",
                BlockFactory.concat(
                        BlockFactory.text(escape(text("curators.lead"))),
                        List.of(InputBlocks.optional(
                                PEOPLE,
                                text("curators"),
                                text("curators.hint"),
                                InputBlocks.usersSelect(list.people(), MAX_PEOPLE, text("curators.choose"))))));
    }

    static List<String> people(View view) {
        return FormValues.of(view).people(PEOPLE).orElse(List.of()).stream()
                .distinct()
                .limit(MAX_PEOPLE)
                .toList();
    }
}
