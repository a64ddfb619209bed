package org.whoowns.handbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.whoowns.knowledge.files.Sha256;

/// Renders the handbook as one self-contained HTML page, without other files or network access.
public final class HtmlHandbook {

    private HtmlHandbook() {}

    public static String of(Handbook handbook) {
        var script = resource("handbook.js");
        return render(
                TemplateMode.HTML,
                ".html",
                handbook,
                Map.of("style", resource("handbook.css"), "script", script, "policy", policy(script)));
    }

    /// The Content-Security-Policy: loads nothing and runs no script but ours, so that markup that gets past the
    /// escaping stays inert.
    private static String policy(String script) {
        return "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
                + "script-src 'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(script)) + "'";
    }

    static String render(TemplateMode mode, String suffix, Handbook handbook, Map<String, Object> variables) {
        var resolver = new ClassLoaderTemplateResolver(HtmlHandbook.class.getClassLoader());
        resolver.setPrefix("handbook/");
        resolver.setSuffix(suffix);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        var engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        var all = new HashMap<>(variables);
        all.put("book", handbook);
        all.put("page", new TemplateModel(handbook));
        return engine.process("handbook", new Context(Locale.ENGLISH, all));
    }

    static String resource(String name) {
        try (var in = HtmlHandbook.class.getResourceAsStream("/handbook/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
