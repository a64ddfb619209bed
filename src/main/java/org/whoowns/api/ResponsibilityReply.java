package org.whoowns.api;

import java.util.List;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Responsibility;

/// Responsibility of the knowledge base, as JSON.
///
/// @param area the id of its area
/// @param owner the id of the role that owns it by default, or `shared`
public record ResponsibilityReply(String id, String title, String area, String owner) {

    /// Several responsibilities, and the areas that there are.
    ///
    /// @param areas by id, with titles
    public record Catalogue(List<Area> areas, List<ResponsibilityReply> responsibilities) {}

    /// Area of the knowledge base.
    public record Area(String id, String title) {}

    static ResponsibilityReply of(Responsibility responsibility) {
        return new ResponsibilityReply(
                responsibility.id(),
                responsibility.title(),
                responsibility.area(),
                responsibility.owner().id());
    }

    static List<Area> areas(KnowledgeBase knowledge) {
        return knowledge.areas().entrySet().stream()
                .map(area -> new Area(area.getKey(), area.getValue()))
                .toList();
    }
}
