package org.tsuzuki.export.schedule;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A repetition as it is stored.
 *
 * @param since the first period it exports
 */
record Repetition(
        UUID id,
        UUID staff,
        String name,
        Rhythm rhythm,
        @Nullable String directory,
        @Nullable String mail,
        LocalDate since) {

    private static final int MARK = 6;

    RepetitionPlan plan() {
        return new RepetitionPlan(rhythm, directory == null ? "" : directory, mail == null ? "" : mail);
    }

    /** {@code Every-month_2026-11_3fa9c1.zip}; the mark keeps choices apart whose names differ by what files cannot be called. */
    String file(LocalDate period) {
        var day = period.toString();
        var text = id.toString();
        return name.replaceAll("[^\\p{L}\\p{N}_]+", "-")
                + "_"
                + (rhythm == Rhythm.MONTHLY ? day.substring(0, day.lastIndexOf('-')) : day)
                + "_"
                + text.substring(text.length() - MARK)
                + ".zip";
    }
}
