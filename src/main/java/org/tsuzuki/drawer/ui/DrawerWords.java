package org.tsuzuki.drawer.ui;

import java.io.Serializable;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.drawer.CloseWord;
import org.tsuzuki.drawer.CountedDrawer;
import org.tsuzuki.security.Consent;
import org.tsuzuki.security.SecondPerson;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.ui.SecondPersonDialog;
import org.tsuzuki.security.ui.SecondPersonFields;

/** Asks for what closing takes: a reason, a supervisor for a difference, the colleague who takes over. */
@Component
class DrawerWords {

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
                Texts.t("drawer.close"));
        var supervisor =
                new SecondPersonFields(secondPerson, Consent.ANOTHER_SUPERVISOR).need(counted.needsSupervisor());
        new SecondPersonDialog(words, supervisor, (reason, by) -> next.close(new CloseWord(reason, by.orElse(null))))
                .open();
    }

    /** After what closing takes, the colleague signs with their own password. */
    void handOver(CountedDrawer counted, HandingOver next) {
        var words = new SecondPersonDialog.Words(
                Texts.t("drawer.handOver.title"),
                Texts.t("drawer.handOver.explain", counted.count().counted().toString()),
                Texts.t("drawer.handOver.confirm"));
        close(
                counted,
                word -> new SecondPersonDialog(
                                words,
                                new SecondPersonFields(secondPerson, Consent.COLLEAGUE),
                                (reason, taker) -> next.handOver(word, taker.orElseThrow()))
                        .withoutReason()
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
