package org.whoowns.knowledge.text;

/// Optimal string alignment distance (Damerau 1964, restricted to one edit per place): insertions, deletions,
/// substitutions and transpositions of adjacent letters.
public final class OptimalStringAlignment {

    private OptimalStringAlignment() {}

    public static boolean isWithin(int most, String one, String other) {
        if (Math.abs(one.length() - other.length()) > most) {
            return false;
        }
        var rows = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            var least = Integer.MAX_VALUE;
            for (var j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 ? j : j == 0 ? i : step(rows, one, other, i, j);
                least = Math.min(least, rows[i][j]);
            }
            if (least > most) {
                return false;
            }
        }
        return rows[one.length()][other.length()] <= most;
    }

    private static int step(int[][] rows, String one, String other, int i, int j) {
        var same = one.charAt(i - 1) == other.charAt(j - 1);
        var least = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + (same ? 0 : 1));
        var swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
