package org.whoowns.matching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.KnowledgeFolders;

/// Generated knowledge folder of two thousand topics with ten phrases each, from a fixed seed.
public final class LargeFolder {

    public static final int ENTRIES = 2_000;

    private static final List<String> THINGS = List.of(
            "boiler",
            "canteen",
            "car park",
            "crane",
            "customs form",
            "data lake",
            "door badge",
            "drone fleet",
            "expense claim",
            "fire alarm",
            "forklift",
            "greenhouse",
            "guest house",
            "harbour",
            "heat pump",
            "invoice archive",
            "laundry",
            "library",
            "lift",
            "loading dock",
            "mail room",
            "milling machine",
            "nursery",
            "observatory",
            "office plant",
            "orchard",
            "payroll run",
            "phone line",
            "photo studio",
            "print shop",
            "quarry",
            "reception desk",
            "recycling yard",
            "robot arm",
            "sauna",
            "scholarship fund",
            "server room",
            "ski hut",
            "solar roof",
            "stable",
            "swimming pool",
            "tender portal",
            "test bench",
            "toll gate",
            "translation desk",
            "travel budget",
            "vineyard",
            "visitor tour",
            "warehouse",
            "wind park");
    private static final List<String> PARTS = List.of(
            "opening hours",
            "yearly inspection",
            "spare parts",
            "insurance",
            "cleaning",
            "keys",
            "emergency plan",
            "signs",
            "energy bill",
            "night shift",
            "training of newcomers",
            "complaints",
            "supplier contract",
            "software updates",
            "noise limits",
            "waste",
            "bookings",
            "repairs",
            "safety briefing",
            "stocktaking",
            "budget",
            "photos for the website",
            "lighting",
            "access for wheelchairs",
            "winter service",
            "pest control",
            "sensor readings",
            "lost property",
            "permits",
            "music licence",
            "guided tours",
            "uniforms",
            "first aid kit",
            "water supply",
            "calibration",
            "price list",
            "shift swaps",
            "backup power",
            "guest wifi",
            "closing down");
    private static final List<String> QUESTIONS = List.of(
            "who looks after the %2$s of the %1$s?",
            "whom do I call about the %1$s, it's about the %2$s",
            "the %2$s at the %1$s, whose job is that",
            "is somebody in charge of %2$s for our %1$s",
            "I have a question on %2$s, concerning the %1$s",
            "nobody has touched the %2$s of the %1$s for weeks, who should",
            "%1$s: %2$s, contact person?",
            "where do I report a problem with the %2$s of the %1$s",
            "can anybody tell me how the %2$s is handled at the %1$s",
            "we need a decision about %2$s for the %1$s, who takes it",
            "since the move, which team has the %1$s and its %2$s",
            "please put me through to those who do the %2$s for the %1$s",
            "my boss wants to know who pays for %2$s at the %1$s",
            "has the %2$s of the %1$s changed hands",
            "urgent, the %1$s, something is wrong with its %2$s",
            "is it facilities or IT that does %2$s for the %1$s",
            "new here, who explains the %2$s of the %1$s to me",
            "the %1$s lacks %2$s, who sees to it");

    private LargeFolder() {}

    public static KnowledgeBase in(Path folder) {
        var random = new Random(2_000);
        var files = new LinkedHashMap<String, String>();
        for (var entry = 0; entry < ENTRIES; entry++) {
            files.put("e%04d.md".formatted(entry), file(entry, random));
        }
        return KnowledgeFolders.of(folder, files);
    }

    public static String title(int entry) {
        return PARTS.get(entry % PARTS.size()) + " of the " + THINGS.get(entry / PARTS.size());
    }

    /// A paraphrased question about an entry.
    public static String question(int entry) {
        return "any idea who'd be the one for %2$s when it comes to the %1$s"
                .formatted(THINGS.get(entry / PARTS.size()), PARTS.get(entry % PARTS.size()));
    }

    private static String file(int entry, Random random) {
        Set<String> questions = new LinkedHashSet<>();
        while (questions.size() < 9) {
            questions.add(QUESTIONS
                    .get(random.nextInt(QUESTIONS.size()))
                    .formatted(THINGS.get(entry / PARTS.size()), PARTS.get(entry % PARTS.size())));
        }
        var lines = new ArrayList<String>();
        questions.forEach(each -> lines.add("  - \"" + each + "\"\n"));
        return "---\nid: e%04d\ntitle: \"%s\"\nquestions:\n%s---\nThis is how.\n"
                .formatted(entry, title(entry), String.join("", lines));
    }
}
