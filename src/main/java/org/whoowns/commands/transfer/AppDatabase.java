package org.whoowns.commands.transfer;

import io.micronaut.context.ApplicationContext;
import java.io.PrintWriter;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.whoowns.startup.StartupSettings;

/// The app's beans and its database, for a command that runs beside it or while it is stopped.
final class AppDatabase {

    private AppDatabase() {}

    /// Runs the work with the app's beans; if they can't be had, prints why and returns 1.
    static int run(Map<String, String> environment, PrintWriter err, ToIntFunction<ApplicationContext> work) {
        try (var context = StartupSettings.context(environment, Map.of("whoowns.demo", "none"))
                .start()) {
            return work.applyAsInt(context);
        } catch (RuntimeException failure) {
            err.println(
                    StartupSettings.isDataFolderInUse(failure)
                            ? "WhoOwns is running on this data folder. Please stop it first, and try again. Nothing was"
                                    + " changed."
                            : StartupSettings.errorMessage(failure));
            return 1;
        }
    }
}
