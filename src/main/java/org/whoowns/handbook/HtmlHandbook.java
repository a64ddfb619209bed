package org.whoowns.handbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.whoowns.knowledge.files.Sha256;

/// The handbook as one page that needs nothing but itself: no other file, no network.
public final class HtmlHandbook {

    private HtmlHandbook() {}

    public static String of(Handbook handbook) {
        var script = resource("handbook.js");
        var context = new Context(
                Locale.ENGLISH,
                Map.of(
                        "book",
                        handbook,
                        "page",
                        new TemplateModel(handbook),
                        "style",
                        resource("handbook.css"),
                        "script",
                        script,
                        "policy",
                        policy(script)));
        return engine(TemplateMode.HTML, ".html").process("handbook", context);
    }

    /// Nothing may be loaded, and no script may run but ours: should hostile text ever get through, it stays text.
    private static String policy(String script) {
        return "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
                + "script-src 'sha256-" + sha256(script) + "'";
    }

    static TemplateEngine engine(TemplateMode mode, String suffix) {
        var resolver = new ClassLoaderTemplateResolver(HtmlHandbook.class.getClassLoader());
        resolver.setPrefix("handbook/");
        resolver.setSuffix(suffix);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        var engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    private static String sha256(String text) {
        return Base64.getEncoder().encodeToString(Sha256.of(text));
    }

    private static String resource(String name) {
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
