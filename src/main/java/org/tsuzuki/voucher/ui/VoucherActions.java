package org.tsuzuki.voucher.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.base.ui.field.ReasonDialog;
import org.tsuzuki.voucher.VoucherDetails;
import org.tsuzuki.voucher.VoucherId;
import org.tsuzuki.voucher.VoucherState;
import org.tsuzuki.voucher.vault.VaultService;

/** What the reader may do with a voucher as it stands now. */
final class VoucherActions extends Div {

    private final VoucherDetails voucher;
    private final SerializableRunnable changed;

    VoucherActions(
            VoucherDetails voucher,
            VaultService vault,
            Reveal reveal,
            VoucherRights rights,
            SerializableRunnable changed) {
        this.voucher = voucher;
        this.changed = changed;
        addClassName("actions");
        var state = voucher.state();
        var held = state == VoucherState.IN_STOCK || state == VoucherState.RESERVED;
        if (rights.mayServe(voucher) && (held || state == VoucherState.USED)) {
            var show = new Button(Texts.t("voucher.reveal"), click -> reveal.open(voucher, "", changed));
            show.addThemeVariants(ButtonVariant.PRIMARY);
            add(Keys.on(show, "V"));
        }
        if (!rights.maySupervise(voucher)) {
            return;
        }
        if (state == VoucherState.RESERVED || state == VoucherState.USED || state == VoucherState.SPOILT) {
            add(button("voucher.putBack", vault::putBack));
        }
        if (held || state == VoucherState.EXPIRED) {
            add(button("voucher.spoil", vault::spoil));
        }
        if (held || state == VoucherState.EXPIRED || state == VoucherState.SPOILT) {
            add(button("voucher.giveBack", vault::giveBack));
        }
    }

    private Button button(String key, SerializableBiConsumer<VoucherId, String> action) {
        var title = Texts.t(key);
        return new Button(
                title,
                click -> new ReasonDialog(title, Texts.t(key + ".explained"), title, why -> act(action, why)).open());
    }

    private void act(SerializableBiConsumer<VoucherId, String> action, String reason) {
        action.accept(voucher.id(), reason);
        Toasts.done(Texts.t("voucher.done", voucher.label()));
        changed.run();
    }
}
