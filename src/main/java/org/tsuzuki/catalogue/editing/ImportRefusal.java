package org.tsuzuki.catalogue.editing;

import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;

/** Says which row and field of a file is refused, and why. */
public final class ImportRefusal extends ProblemException {

    private final transient Problem reason;

    ImportRefusal(String shelf, String row, ProblemException refused) {
        super(Problem.of("problem.catalogue.import.row", shelf, row, refused.field() == null ? "–" : refused.field()));
        this.reason = refused.problem();
    }

    /** What is wrong with the field. */
    public Problem reason() {
        return reason;
    }
}
