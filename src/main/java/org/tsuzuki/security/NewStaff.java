package org.tsuzuki.security;

import java.util.regex.Pattern;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.security.signin.LoginName;

/** Whom the owner wants to add. */
public record NewStaff(String login, String name, Role role, BranchId branch, Language language) {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,79}");
    private static final int LONGEST_NAME = 80;

    /** The login in its stored form and the name trimmed; refuses what is not good enough. */
    NewStaff checked() {
        var login = LoginName.parse(login())
                .map(LoginName::value)
                .filter(name -> LOGIN.matcher(name).matches());
        var name = name().strip();
        if (name.isEmpty()) {
            throw new ProblemException(Problem.of("problem.required"), "name");
        }
        if (name.length() > LONGEST_NAME) {
            throw new ProblemException(Problem.of("problem.tooLong", LONGEST_NAME), "name");
        }
        if (login.isEmpty()) {
            throw new ProblemException(Problem.of("problem.staff.login"), "login");
        }
        return new NewStaff(login.get(), name, role, branch, language);
    }
}
