package org.tsuzuki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;

/** What was refused, with the certainty that it can be told in every language. */
public final class Refusals {

    private Refusals() {}

    /** The problem that the action is refused with. */
    public static Problem refusalOf(ThrowingCallable action) {
        var refusal = catchThrowableOfType(ProblemException.class, action);
        assertThat(refusal).as("a refusal").isNotNull();
        return told(refusal.problem());
    }

    public static Problem told(Problem problem) {
        for (var language : Language.values()) {
            assertThat(Messages.get(language, problem))
                    .as("%s in %s", problem.key(), language)
                    .doesNotContain("!" + problem.key(), "{0}");
        }
        return problem;
    }
}
