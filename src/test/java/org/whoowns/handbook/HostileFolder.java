package org.whoowns.handbook;

import java.nio.file.Path;
import java.util.Map;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.KnowledgeFolders;

/// A knowledge folder with markup and scripts in every text field.
final class HostileFolder {

    static final String MARKUP = "<script>alert(1)</script><img onerror=alert(2)>";

    private static final String ROLES = """
            roles:
              - id: cook
                title: 'Cook MARKUP'
                short: 'C"><b>'
                main: true
                focus: 'Cooks. MARKUP [x](javascript:alert(3)) ${7*7} __${7*7}__ [[${7*7}]]'
                aliases: ['chef MARKUP | pipe']
                focus-groups:
                  - title: 'Menu MARKUP'
                    summary: 'MARKUP'
                    entries: [menu]
              - id: waiter
                title: Waiter | `MARKUP`
            operating-models:
              - id: one
                title: 'One MARKUP'
                summary: 'MARKUP | a'
                roles: [cook]
            areas:
              'the "kitchen" <b>': 'Kitchen MARKUP'
            """;

    private static final String FRAMEWORKS = """
            default-view:
              title: 'House MARKUP'
              summary: 'MARKUP'
              source: 'MARKUP'
            frameworks:
              - id: school
                title: 'School MARKUP'
                summary: 'MARKUP'
            """;

    private static final String MENU = """
            ---
            id: menu
            title: 'The menu MARKUP [a](javascript:alert(4)) | *b*'
            owner: cook
            basis: implied
            aliases: ['dishes MARKUP']
            questions: ['who writes the menu MARKUP']
            parts:
              waiter: 'MARKUP | [x](javascript:alert(5))'
            hand-over: 'MARKUP'
            views:
              school: { owner: waiter, note: 'MARKUP | [x](javascript:alert(5))', inferred: true }
            disagreement: 'MARKUP'
            sources: ['MARKUP | source']
            curator: 'MARKUP'
            ---
            # A heading

            Words, MARKUP and [a link](javascript:alert(6)) and [another](data:text/html,hi) and ![a picture](https://spy.example/x.png)
            and [odd](https://good.example/"onmouseover="alert(7)) and <javascript:alert(8)> and [fine](https://good.example/?a=b&c=d)
            and [relative](/etc/passwd) and [here](#menu) and [sly](JaVaScRiPt&colon;alert(9)) and [tab](java&#9;script:alert(10))

            <style>body { display: none }</style>

            <iframe src="https://spy.example"></iframe>

            ```html"><script>alert(11)</script>
            <script>alert(12)</script>
            ```
            """;

    private HostileFolder() {}

    static KnowledgeBase read(Path folder) {
        return KnowledgeFolders.of(
                folder,
                Map.of(
                        "roles.yml",
                        ROLES.replace("MARKUP", MARKUP),
                        "frameworks.yml",
                        FRAMEWORKS.replace("MARKUP", MARKUP),
                        "the \"kitchen\" <b>/menu.md",
                        MENU.replace("MARKUP", MARKUP),
                        "deep.md",
                        topic("deep", "> ".repeat(24) + "*a ".repeat(20) + "* ".repeat(20))));
    }

    private static String topic(String id, String body) {
        return "---\nid: " + id + "\ntitle: " + id + "\n---\n" + body + "\n";
    }
}
