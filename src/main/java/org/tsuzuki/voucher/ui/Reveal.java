package org.tsuzuki.voucher.ui;

import com.vaadin.flow.function.SerializableRunnable;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tsuzuki.voucher.VoucherDetails;
import org.tsuzuki.voucher.vault.VaultService;

/** Shows codes on whatever page a voucher is needed. */
@Component
public class Reveal {

    private final VaultService vault;
    private final Duration shownFor;

    Reveal(VaultService vault, @Value("${tsuzuki.voucher-shown-for}") Duration shownFor) {
        this.vault = vault;
        this.shownFor = shownFor;
    }

    /**
     * Asks for the reason first.
     *
     * @param prefilled a reason to begin with; may be empty
     * @param afterwards runs when the dialog is closed
     */
    public void open(VoucherDetails voucher, String prefilled, SerializableRunnable afterwards) {
        new RevealDialog(vault, voucher, prefilled, shownFor, afterwards).open();
    }
}
