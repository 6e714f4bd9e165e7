package org.tsuzuki.renewal.draft.ui;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.tsuzuki.base.Problem;
import org.tsuzuki.renewal.quote.Approval;
import org.tsuzuki.renewal.quote.Quote;
import org.tsuzuki.renewal.quote.RenewalChoice;

/** A choice that a page shows and changes; its parts hear of every change. */
public interface ChoiceSession {

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
