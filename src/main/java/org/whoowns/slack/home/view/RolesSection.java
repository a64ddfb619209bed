package org.whoowns.slack.home.view;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.InputBlocks;
import org.whoowns.slack.blocks.InputBlocks.Choice;
import org.whoowns.slack.render.HomeBlocks;

/// The main roles at a glance, as the default view or a framework sees them.
public final class RolesSection {

    /// Stands for the default view.
    public static final String DEFAULT = "*";

    private RolesSection() {}

    static List<LayoutBlock> of(HomePage page) {
        var blocks = new ArrayList<LayoutBlock>();
        var framework = page.state().framework();
        if (!page.knowledge().mainRoles().isEmpty()) {
            blocks.addAll(BlockFactory.header(MessageCatalog.text("home.roles")));
        }
        if (!page.knowledge().mainRoles().isEmpty()
                && !page.knowledge().frameworks().isEmpty()) {
            var choices = Stream.concat(
                            Stream.of(new Choice(DEFAULT, MessageCatalog.text("team.framework.default"))),
                            page.knowledge().frameworks().stream().map(each -> new Choice(each.id(), each.title())))
                    .toList();
            var select = InputBlocks.select(
                    choices, framework == null ? DEFAULT : framework, MessageCatalog.text("team.framework"));
            select.setActionId(HomeAction.Input.FRAMEWORK.id());
            blocks.add(ActionsBlock.builder().elements(List.of(select)).build());
        }
        if (page.profiles().isEmpty()) {
            page.guide().roles().forEach(role -> blocks.addAll(HomeBlocks.role(role)));
        } else {
            page.profiles().forEach(profile -> blocks.addAll(HomeBlocks.role(profile)));
        }
        blocks.addAll(HomeBlocks.contents());
        return blocks;
    }
}
