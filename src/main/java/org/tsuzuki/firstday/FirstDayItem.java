package org.tsuzuki.firstday;

import java.io.Serializable;
import java.util.List;
import org.tsuzuki.base.Problem;

/**
 * A step of the first day as the facts have it.
 *
 * @param remarks what is missing, or worth knowing although it is done
 */
public record FirstDayItem(FirstDayStep step, boolean done, List<Problem> remarks) implements Serializable {

    public FirstDayItem {
        remarks = List.copyOf(remarks);
    }

    static FirstDayItem of(FirstDayStep step, List<Problem> missing) {
        return new FirstDayItem(step, missing.isEmpty(), missing);
    }
}
