package org.tsuzuki.drawer.ui;

import java.io.Serializable;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.drawer.closing.CloseApproval;
import org.tsuzuki.drawer.closing.CountedDrawer;
import org.tsuzuki.security.approval.ApprovalRequirement;
import org.tsuzuki.security.approval.Approver;
import org.tsuzuki.security.approval.ApproverService;
import org.tsuzuki.security.ui.ApproverDialog;
import org.tsuzuki.security.ui.ApproverFields;

/** Asks for what closing takes: a reason, a supervisor for a difference, the colleague who takes over. */
@Component
class DrawerTexts {

    private final ApproverService secondPerson;

    DrawerTexts(ApproverService secondPerson) {
        this.secondPerson = secondPerson;
    }

    /** Goes on at once when nothing has to be said. */
    void close(CountedDrawer counted, Closing next) {
        if (!counted.needsReason()) {
            next.close(CloseApproval.NONE);
            return;
        }
        var words = new ApproverDialog.Words(
                Texts.t("drawer.word.title"),
                Texts.t(counted.needsSupervisor() ? "drawer.word.supervisor" : "drawer.word.reason"),
                Texts.t("drawer.close"));
        var supervisor = new ApproverFields(secondPerson, ApprovalRequirement.ANOTHER_SUPERVISOR)
                .need(counted.needsSupervisor());
        new ApproverDialog(words, supervisor, (reason, by) -> next.close(new CloseApproval(reason, by.orElse(null))))
                .open();
    }

    /** After what closing takes, the colleague signs with their own password. */
    void handOver(CountedDrawer counted, HandingOver next) {
        var words = new ApproverDialog.Words(
                Texts.t("drawer.handOver.title"),
                Texts.t("drawer.handOver.explain", counted.count().counted().toString()),
                Texts.t("drawer.handOver.confirm"));
        close(
                counted,
                word -> new ApproverDialog(
                                words,
                                new ApproverFields(secondPerson, ApprovalRequirement.COLLEAGUE),
                                (reason, taker) -> next.handOver(word, taker.orElseThrow()))
                        .withoutReason()
                        .open());
    }

    /** Closes with the word that was given. */
    interface Closing extends Serializable {
        void close(CloseApproval word);
    }

    /** Hands over with the word that was given, to the colleague who signed. */
    interface HandingOver extends Serializable {
        void handOver(CloseApproval word, Approver taker);
    }
}
