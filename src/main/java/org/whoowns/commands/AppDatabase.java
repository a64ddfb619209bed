package org.whoowns.commands;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import org.whoowns.startup.StartupSettings;

/// The app's beans and its database, for a command that runs beside it or while it is stopped.
public final class AppDatabase {

    private AppDatabase() {}

    /// Work with the app's beans.
    @FunctionalInterface
    public interface Work {

        /// @return an exit status
        int with(ApplicationContext context) throws IOException;
    }

    /// Does the work; if the beans can't be had, prints why and returns 1.
    ///
    /// @param inUse the sentence for an embedded database that the running app has locked
    public static int run(Map<String, String> environment, PrintWriter err, String inUse, Work work)
            throws IOException {
        try (var context = StartupSettings.context(environment, Map.of("whoowns.demo", "none"))
                .start()) {
            return work.with(context);
        } catch (RuntimeException failure) {
            err.println(StartupSettings.isDataFolderInUse(failure) ? inUse : StartupSettings.errorMessage(failure));
            return 1;
        }
    }
}
