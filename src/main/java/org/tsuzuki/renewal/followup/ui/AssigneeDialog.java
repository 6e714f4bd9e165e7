package org.tsuzuki.renewal.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.followup.PendingRenewal;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;

/** Who looks after an open renewal from now on: I, or a colleague of its branch. */
final class AssigneeDialog extends Dialog {

    private final Select<StaffDetails> colleague = new Select<>();
    private final transient SerializableConsumer<StaffDetails> handed;

    AssigneeDialog(
            PendingRenewal pending,
            StaffDetails me,
            List<StaffDetails> staff,
            SerializableConsumer<StaffDetails> handed) {
        this.handed = handed;
        var owner = pending.renewal().status().ownerId();
        setHeaderTitle(
                Texts.t("pending.handOver.title", pending.renewal().details().customerName()));
        var take = Keys.on(new Button(Texts.t("pending.handOver.mine"), click -> hand(me)), "M");
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.setVisible(!me.id().value().equals(owner));
        colleague.setLabel(Texts.t("pending.handOver.to"));
        colleague.setItemLabelGenerator(StaffDetails::name);
        colleague.setItems(staff.stream()
                .filter(member -> serves(member, pending))
                .filter(member -> !member.id().equals(me.id()))
                .filter(member -> !member.id().value().equals(owner))
                .toList());
        var give = new Button(Texts.t("pending.handOver.give"), click -> give());
        var choice = new Div(colleague, give);
        choice.addClassNames("actions", "pending-owner");
        add(
                new Paragraph(
                        pending.owner().isEmpty()
                                ? Texts.t("pending.nobody")
                                : Texts.t("pending.owner", pending.owner())),
                take,
                choice);
        getFooter().add(new Button(Texts.t("action.cancel"), click -> close()));
    }

    private static boolean serves(StaffDetails member, PendingRenewal pending) {
        return !member.disabled()
                && member.joined()
                && member.role() != Role.AUDITOR
                && member.branch().value().equals(pending.renewal().sale().branchId());
    }

    private void give() {
        if (colleague.isEmpty()) {
            colleague.setErrorMessage(Texts.t("pending.handOver.missing"));
            colleague.setInvalid(true);
            return;
        }
        hand(colleague.getValue());
    }

    private void hand(StaffDetails owner) {
        close();
        handed.accept(owner);
    }
}
