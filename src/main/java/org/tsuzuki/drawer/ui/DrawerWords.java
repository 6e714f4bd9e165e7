package org.tsuzuki.drawer.ui;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.drawer.CloseWord;
import org.tsuzuki.drawer.CountedDrawer;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.SecondPerson;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.ui.SecondPersonDialog;

/** Asks for what closing takes: a reason, a supervisor for a difference, the colleague who takes over. */
@Component
class DrawerWords {

    private static final Role[] DECIDING = {Role.SUPERVISOR, Role.OWNER};
    private static final Role[] COUNTER = {Role.CLERK, Role.SUPERVISOR, Role.OWNER};

    private final SecondPerson secondPerson;

    DrawerWords(SecondPerson secondPerson) {
        this.secondPerson = secondPerson;
    }

    /** Goes on at once when nothing has to be said. */
    void close(CountedDrawer counted, Closing next) {
        if (!counted.needsReason()) {
            next.close(CloseWord.NONE);
            return;
        }
        var words = new SecondPersonDialog.Words(
                Texts.t("drawer.word.title"),
                Texts.t(counted.needsSupervisor() ? "drawer.word.supervisor" : "drawer.word.reason"),
                Texts.t("drawer.word.login"),
                Texts.t("drawer.close"));
        new SecondPersonDialog(
                        words,
                        true,
                        counted.needsSupervisor(),
                        (reason, login, password) ->
                                next.close(new CloseWord(reason, supervisor(counted, login, password))))
                .open();
    }

    private @Nullable StaffDetails supervisor(CountedDrawer counted, String login, String password) {
        return counted.needsSupervisor() ? secondPerson.confirm(login, password, DECIDING) : null;
    }

    /** After what closing takes, the colleague signs with their own password. */
    void handOver(CountedDrawer counted, HandingOver next) {
        var words = new SecondPersonDialog.Words(
                Texts.t("drawer.handOver.title"),
                Texts.t("drawer.handOver.explain", counted.count().counted().toString()),
                Texts.t("drawer.handOver.login"),
                Texts.t("drawer.handOver.confirm"));
        close(
                counted,
                word -> new SecondPersonDialog(
                                words,
                                false,
                                true,
                                (reason, login, password) ->
                                        next.handOver(word, secondPerson.confirm(login, password, COUNTER)))
                        .open());
    }

    /** Closes with the word that was given. */
    interface Closing extends Serializable {
        void close(CloseWord word);
    }

    /** Hands over with the word that was given, to the colleague who signed. */
    interface HandingOver extends Serializable {
        void handOver(CloseWord word, StaffDetails taker);
    }
}
