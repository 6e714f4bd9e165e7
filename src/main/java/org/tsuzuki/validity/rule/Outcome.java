package org.tsuzuki.validity.rule;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Yen;
import org.tsuzuki.validity.KeyDates;

/** What a purchase would do to a card. */
public sealed interface Outcome extends Serializable {

    /** The key dates afterwards, what to tell the customer before payment, and the late fee (zero when in time). */
    record Renewed(KeyDates after, List<Problem> warnings, Yen lateFee) implements Outcome {

        public Renewed {
            warnings = List.copyOf(warnings);
        }

        static Renewed with(KeyDates after, List<Problem> warnings) {
            return new Renewed(after, warnings, Yen.ZERO);
        }

        /** This, with a warning where what is bought runs longer than the number lives. */
        Renewed checked() {
            var beyond = Warning.beyondNumberLoss(after);
            return beyond.isEmpty()
                    ? this
                    : new Renewed(
                            after,
                            Stream.concat(beyond.stream(), warnings.stream()).toList(),
                            lateFee);
        }

        public boolean warnsOf(WarningCode code) {
            return warnings.stream().anyMatch(warning -> warning.is(code));
        }

        /** The outcome of a further rule applied to the key dates after this one. */
        Outcome followedBy(Outcome further) {
            return switch (further) {
                case Refused refused -> refused;
                case Renewed renewed ->
                    new Renewed(
                            renewed.after,
                            Stream.concat(warnings.stream(), renewed.warnings.stream())
                                    .distinct()
                                    .toList(),
                            lateFee.plus(renewed.lateFee));
            };
        }
    }

    /** Why the card cannot be renewed this way, and what to do instead. */
    record Refused(Problem reason, Problem wayOut) implements Outcome {}
}
