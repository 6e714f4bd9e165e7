package org.tsuzuki.security;

import java.util.regex.Pattern;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.security.signin.LoginName;

/** Whom the owner wants to add. */
public record NewStaff(String login, String name, Role role, BranchId branch, Language language) {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,79}");

    /** The login in its stored form and the name trimmed; refuses what is not good enough. */
    NewStaff checked() {
        var login = LoginName.parse(TextLimit.LOGIN.check("login", login()))
                .map(LoginName::value)
                .filter(each -> LOGIN.matcher(each).matches());
        var name = TextLimit.STAFF_NAME.check("name", name());
        if (name.isEmpty()) {
            throw new ProblemException(Problem.of("problem.required"), "name");
        }
        if (login.isEmpty()) {
            throw new ProblemException(Problem.of("problem.staff.login"), "login");
        }
        return new NewStaff(login.get(), name, role, branch, language);
    }
}
