package org.whoowns.playground.people;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Somebody in the workspace; the app's bot user is one too.
public record Person(String id, String handle, String name, String title, String zone, boolean admin) {
    public Person {
        if (id.isBlank() || handle.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a person needs an id, a handle and a name");
        }
        ZoneId.of(zone);
    }

    public String firstName() {
        return name.split(" ", 2)[0];
    }

    public String initials() {
        return Arrays.stream(name.split(" "))
                .limit(2)
                .map(part -> part.substring(0, 1))
                .collect(Collectors.joining());
    }
}
