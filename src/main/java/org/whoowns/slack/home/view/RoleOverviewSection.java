package org.whoowns.slack.home.view;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.whoowns.slack.blocks.InputBlocks;
import org.whoowns.slack.blocks.InputBlocks.Choice;
import org.whoowns.slack.render.HomeBlocks;

/// The page of the Home tab about the main roles, in the default or in a framework.
public final class RoleOverviewSection {

    /// The value of the default in the choice of frameworks.
    public static final String DEFAULT = "*";

    private RoleOverviewSection() {}

    static List<LayoutBlock> of(HomePage page) {
        var blocks = new ArrayList<LayoutBlock>();
        var frameworks = page.knowledge().frameworks();
        if (!frameworks.isEmpty() && !page.knowledge().mainRoles().isEmpty()) {
            var choices = Stream.concat(
                            Stream.of(new Choice(DEFAULT, text("team.framework.default"))),
                            frameworks.stream().map(each -> new Choice(each.id(), each.title())))
                    .toList();
            var chosen = page.state().framework();
            var select = InputBlocks.select(choices, chosen == null ? DEFAULT : chosen, text("team.framework"));
            select.setActionId(HomeAction.Input.FRAMEWORK.id());
            blocks.add(ActionsBlock.builder().elements(List.of(select)).build());
        }
        if (page.profiles().isEmpty()) {
            page.guide().roles().forEach(role -> blocks.addAll(HomeBlocks.role(role)));
        } else {
            page.profiles().forEach(profile -> blocks.addAll(HomeBlocks.role(profile)));
        }
        return blocks;
    }
}
