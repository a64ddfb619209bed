package org.whoowns.proving.self;

import java.util.List;

/// How far entries are ahead of all others with their own phrases, from -1 to 1; 0 where nothing was asked.
///
/// @param least of all
/// @param low one phrase in twenty has less
/// @param middle every other phrase has less
public record Margins(double least, double low, double middle) {

    public static Margins of(List<Trial> trials) {
        var sorted = trials.stream().mapToDouble(Trial::margin).sorted().toArray();
        return sorted.length == 0
                ? new Margins(0, 0, 0)
                : new Margins(sorted[0], sorted[sorted.length / 20], sorted[sorted.length / 2]);
    }
}
