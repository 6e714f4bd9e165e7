package org.tsuzuki.renewal.ui;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.tsuzuki.base.Problem;
import org.tsuzuki.renewal.Approval;
import org.tsuzuki.renewal.Quote;
import org.tsuzuki.renewal.RenewalChoice;

/** A choice that a page shows and changes; its parts hear of every change. */
interface ChoiceSession {

    RenewalChoice choice();

    Quote quote();

    void update(UnaryOperator<RenewalChoice> change);

    /** Tells the listener now and after every change. */
    void follow(Consumer<Quote> listener);

    /** What stands in the way, by field. */
    Map<String, Problem> problems();

    /** Whether something is in the way, and nothing that a supervisor's word could not lift. */
    default boolean canBeLifted() {
        var standing = problems().values();
        return !standing.isEmpty() && standing.stream().allMatch(Approval::canLift);
    }
}
