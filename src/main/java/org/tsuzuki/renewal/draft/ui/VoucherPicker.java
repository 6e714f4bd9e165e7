package org.tsuzuki.renewal.draft.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.catalogue.kinds.ChannelFamily;
import org.tsuzuki.catalogue.kinds.FieldType;
import org.tsuzuki.catalogue.model.RecordField;
import org.tsuzuki.renewal.quote.Quote;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.renewal.ui.ProblemMarks;
import org.tsuzuki.voucher.VoucherDetails;
import org.tsuzuki.voucher.VoucherId;
import org.tsuzuki.voucher.VoucherRules;
import org.tsuzuki.voucher.VoucherService;
import org.tsuzuki.voucher.ui.Reveal;

/** The agency's own vouchers that fit the plan; the chosen one is kept for this page and notes its last characters. */
public final class VoucherPicker extends Div {

    private final transient RenewSession session;
    private final transient VoucherService vouchers;
    private final transient Reveal reveal;
    private final BranchId branch;
    private final Select<VoucherDetails> choice = new Select<>();
    private final Button show = new Button(Texts.t("voucher.reveal"), click -> reveal());
    private final Button away = new Button(Texts.t("voucher.pick.away"), click -> choose(null));
    private @Nullable UUID kept;
    private @Nullable String plan;
    private boolean showing;

    public VoucherPicker(
            RenewSession session, VoucherService vouchers, Reveal reveal, CurrentActor actor, ProblemMarks marks) {
        this.session = session;
        this.vouchers = vouchers;
        this.reveal = reveal;
        this.branch = new BranchId(actor.get().branchId());
        this.kept = session.choice().voucherId();
        this.plan = session.choice().planId();
        choice.setLabel(Texts.t("voucher.pick"));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(Texts.t("voucher.pick.none"));
        choice.setPlaceholder(Texts.t("voucher.pick.none"));
        choice.setItemLabelGenerator(VoucherPicker::label);
        choice.addValueChangeListener(change -> choose(change.getValue()));
        addClassName("voucher-picker");
        away.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        marks.field(VoucherRules.FIELD, choice);
        add(choice, show, away);
        session.follow(this::show);
    }

    private static String label(@Nullable VoucherDetails voucher) {
        return voucher == null
                ? Texts.t("voucher.pick.none")
                : Texts.t("voucher.pick.item", voucher.label(), voucher.lastFour());
    }

    private void show(Quote quote) {
        giveUpUnless(session.choice().voucherId());
        var offered = lastFour(quote).isPresent() && !session.isPractice()
                ? vouchers.offered(quote.voucherPurpose(session.card()), branch)
                : List.<VoucherDetails>of();
        var chosen = offered.stream()
                .filter(voucher -> voucher.id().value().equals(session.choice().voucherId()))
                .findFirst();
        var otherPlan = !Objects.equals(plan, session.choice().planId());
        plan = session.choice().planId();
        if (otherPlan && kept != null && chosen.isEmpty()) {
            Toasts.problem(Texts.t("voucher.pick.dropped"));
            session.update(form -> noted(form, null).withVoucher(null));
            return;
        }
        showing = true;
        choice.setItems(offered);
        choice.setValue(chosen.orElse(null));
        showing = false;
        choice.setHelperText(Texts.t("voucher.pick.hint", offered.size()));
        show.setVisible(chosen.isPresent());
        var gone = session.choice().voucherId() != null && chosen.isEmpty();
        away.setVisible(gone);
        setVisible(!offered.isEmpty() || gone);
    }

    /** Where the end of a bought code is noted: at a shop's voucher, not at a bank account or a payment card. */
    private static Optional<RecordField> lastFour(Quote quote) {
        return field(quote, FieldType.LAST4);
    }

    private static Optional<RecordField> field(Quote quote, FieldType type) {
        var channel = quote.channel();
        return channel == null || channel.family() != ChannelFamily.CONVENIENCE_STORE
                ? Optional.empty()
                : channel.record().stream()
                        .filter(field -> field.type() == type)
                        .findFirst();
    }

    private void choose(@Nullable VoucherDetails voucher) {
        if (showing) {
            return;
        }
        try {
            var id =
                    voucher == null ? null : vouchers.reserve(voucher.id()).id().value();
            giveUpUnless(id);
            kept = id;
            session.update(form -> noted(form, voucher).withVoucher(id));
        } catch (ProblemException taken) {
            Toasts.problem(Texts.t(taken.problem()));
            session.refresh();
        }
    }

    /** The end of its code and what it is worth stand on the voucher itself. */
    private RenewalChoice noted(RenewalChoice form, @Nullable VoucherDetails voucher) {
        var quote = session.quote();
        var ended = lastFour(quote)
                .map(field -> form.withReference(field.id(), voucher == null ? "" : voucher.lastFour()))
                .orElse(form);
        return field(quote, FieldType.VOUCHER_VALUE)
                .map(field -> voucher == null
                        ? ended.withoutReference(field.id())
                        : ended.withReference(
                                field.id(),
                                Long.toString(voucher.lot().faceValue().amount())))
                .orElse(ended);
    }

    /** What another channel or plan cannot use goes back, unless its code was seen. */
    private void giveUpUnless(@Nullable UUID wanted) {
        if (kept != null && !kept.equals(wanted)) {
            vouchers.release(new VoucherId(kept));
            kept = null;
        }
    }

    private void reveal() {
        var number = session.numberEnd();
        choice.getOptionalValue()
                .ifPresent(
                        voucher -> reveal.open(voucher, Texts.t("voucher.reveal.prefilled", number), session::refresh));
    }
}
