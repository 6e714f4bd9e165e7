package org.tsuzuki.voucher.ui;

import com.vaadin.flow.function.SerializableRunnable;
import org.springframework.stereotype.Component;
import org.tsuzuki.settings.Setting;
import org.tsuzuki.settings.Settings;
import org.tsuzuki.voucher.VoucherDetails;
import org.tsuzuki.voucher.vault.VaultService;

/** Shows codes on whatever page a voucher is needed. */
@Component
public class Reveal {

    private final VaultService vault;
    private final Settings settings;

    Reveal(VaultService vault, Settings settings) {
        this.vault = vault;
        this.settings = settings;
    }

    /**
     * Asks for the reason first.
     *
     * @param prefilled a reason to begin with; may be empty
     * @param afterwards runs when the dialog is closed
     */
    public void open(VoucherDetails voucher, String prefilled, SerializableRunnable afterwards) {
        new RevealDialog(vault, voucher, prefilled, settings.time(Setting.CODE_SHOWN_FOR), afterwards).open();
    }
}
