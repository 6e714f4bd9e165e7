package org.tsuzuki.base;

import java.util.Collection;
import java.util.Map;

/** How many of a kind one form takes. */
public enum ListLimit {
    CONTACTS(20),
    LANGUAGES(20),
    PAYMENT_METHODS(60),
    /** Cards that are paid for together, on one receipt. */
    CARDS(30),
    STEPS(60),
    REFERENCES(40),
    /** Methods beside the main one that pay a part. */
    TENDERS(10),
    /** Codes that are entered together. */
    CODES(500),
    /** Parts of one list in a row of the catalogue. */
    CATALOGUE_PARTS(200);

    private final int most;

    ListLimit(int most) {
        this.most = most;
    }

    public int most() {
        return most;
    }

    /** @throws ProblemException at the field when there are more */
    public void check(String field, Collection<?> typed) {
        if (typed.size() > most) {
            throw new ProblemException(Problem.of("problem.tooMany", most, typed.size()), field);
        }
    }

    /** @throws ProblemException at the field when there are more */
    public void check(String field, Map<?, ?> typed) {
        check(field, typed.keySet());
    }
}
