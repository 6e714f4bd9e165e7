package org.tsuzuki.renewal.quote;

import java.io.Serializable;
import java.util.List;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemCode;

/**
 * What is said about a choice before anything is paid.
 *
 * @param hints what is good to know: early, late, until when
 * @param warnings what may go wrong
 * @param finals what cannot be taken back once it is recorded
 * @param unusual what looks like a slip and is asked back at the counter before it is recorded; the customer is not told
 */
public record Notices(List<Problem> hints, List<Problem> warnings, List<Problem> finals, List<Problem> unusual)
        implements Serializable {

    /** What renewing ahead of the end does to the days that are left. */
    public enum AheadOfEnd implements ProblemCode {
        DAYS_ADDED("renew.early.added"),
        DAYS_NOT_ADDED("renew.early.notAdded");

        private final String key;

        AheadOfEnd(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }

    public Notices {
        hints = List.copyOf(hints);
        warnings = List.copyOf(warnings);
        finals = List.copyOf(finals);
        unusual = List.copyOf(unusual);
    }
}
