package org.tsuzuki.attack;

/** What a browser sends for the clerk of {@link SessionsHeld}. */
final class SignInForm {

    private SignInForm() {}

    static String filled() {
        return "username=" + SessionsHeld.LOGIN + "&password=" + SessionsHeld.PASSWORD.replace(' ', '+');
    }
}
