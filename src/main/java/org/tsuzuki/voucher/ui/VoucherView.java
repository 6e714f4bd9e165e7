package org.tsuzuki.voucher.ui;

import static org.tsuzuki.voucher.ui.VoucherPlainTable.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.RouteIds;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Whole;
import org.tsuzuki.voucher.UsingRenewal;
import org.tsuzuki.voucher.VoucherDetails;
import org.tsuzuki.voucher.VoucherEvent;
import org.tsuzuki.voucher.VoucherId;
import org.tsuzuki.voucher.register.VoucherRegister;
import org.tsuzuki.voucher.vault.VaultService;

/** One voucher: what it is, where it stands, and everything that was done with it. */
@Route("vouchers/:id")
@RolesAllowed({Roles.CLERK, Roles.SUPERVISOR, Roles.AUDITOR, Roles.OWNER})
@CssImport("./styles/voucher.css")
public class VoucherView extends Page implements BeforeEnterObserver {

    private final transient VoucherRegister register;
    private final transient VaultService vault;
    private final transient VoucherFacts facts;
    private final transient Reveal reveal;
    private final transient VoucherRights rights;

    VoucherView(VoucherRegister register, VaultService vault, VoucherFacts facts, Reveal reveal, VoucherRights rights) {
        super("voucher.title");
        this.register = register;
        this.vault = vault;
        this.facts = facts;
        this.reveal = reveal;
        this.rights = rights;
    }

    static RouteParameters of(VoucherId id) {
        return new RouteParameters("id", id.toString());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new VoucherId(RouteIds.uuid(event, "id")));
    }

    private void show(VoucherId id) {
        var voucher = register.find(id).orElseThrow(NotFoundException::new);
        removeAll();
        rename(Texts.t("voucher.heading", voucher.label()));
        var head = new Div(
                new H1(Texts.t("voucher.heading", voucher.label())),
                VoucherNames.state(voucher.state()),
                new VoucherActions(voucher, vault, reveal, rights, () -> show(id)));
        head.addClassName("page-head");
        if (voucher.seen()) {
            head.addComponentAtIndex(2, Pill.warn(Texts.t("voucher.seen")));
        }
        add(head);
        var reservation = voucher.reservation();
        if (reservation != null) {
            add(notice(
                    "info",
                    voucher.seen()
                            ? Texts.t("voucher.seenBy", reservation.staffName())
                            : Texts.t(
                                    "voucher.reservedFor", reservation.staffName(), Dates.time(reservation.until()))));
        }
        var usedBy = voucher.usedBy();
        if (usedBy != null) {
            register.renewal(usedBy).ifPresent(renewal -> add(used(usedBy, renewal)));
        }
        var columns = new Div(new Panel(Texts.t("voucher.add.bought")).with(facts.of(voucher)), history(voucher));
        columns.addClassName("cols-2");
        add(columns);
    }

    private static Div notice(String kind, String text) {
        var notice = new Div(text);
        notice.addClassNames("notice", kind);
        return notice;
    }

    private static Div used(UUID renewal, UsingRenewal used) {
        var key = used.isVoid() ? "voucher.usedFor.void" : "voucher.usedFor";
        var notice = new Div(new Anchor("renewals/" + renewal, Texts.t(key, used.receiptNumber())));
        notice.addClassNames("notice", used.isVoid() ? "bad" : "info");
        return notice;
    }

    private Panel history(VoucherDetails voucher) {
        var table = new VoucherPlainTable("audit.at", "audit.action", "audit.staff", "voucher.reason");
        register.history(voucher.id())
                .forEach(event -> table.row(
                        new Whole(Dates.time(event.at())), done(event), text(event.staffName()), text(event.reason())));
        return new Panel(Texts.t("voucher.history")).flush().with(table);
    }

    private static Component done(VoucherEvent event) {
        var word = Texts.of("voucherAction", event.action());
        return event.renewalId() == null ? new Span(word) : new Anchor("renewals/" + event.renewalId(), word);
    }
}
