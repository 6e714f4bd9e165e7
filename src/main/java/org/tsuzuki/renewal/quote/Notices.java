package org.tsuzuki.renewal.quote;

import java.io.Serializable;
import java.util.List;
import org.tsuzuki.base.Problem;

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

    public Notices {
        hints = List.copyOf(hints);
        warnings = List.copyOf(warnings);
        finals = List.copyOf(finals);
        unusual = List.copyOf(unusual);
    }
}
