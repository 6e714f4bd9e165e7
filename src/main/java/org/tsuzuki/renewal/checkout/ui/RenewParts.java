package org.tsuzuki.renewal.checkout.ui;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.tsuzuki.advice.situation.SituationService;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.catalogue.reports.ChannelReports;
import org.tsuzuki.drawer.DrawerService;
import org.tsuzuki.money.BranchCounter;
import org.tsuzuki.renewal.CustomerCreditBalance;
import org.tsuzuki.renewal.checkout.CheckoutService;
import org.tsuzuki.renewal.draft.CartService;
import org.tsuzuki.renewal.draft.RenewalFormService;
import org.tsuzuki.renewal.draft.ui.OverrideDialog;
import org.tsuzuki.renewal.followup.CardDuesService;
import org.tsuzuki.settlement.SettlementMethodService;
import org.tsuzuki.voucher.VoucherService;
import org.tsuzuki.voucher.ui.Reveal;

/** What the parts of the Renew page need beside the renewal itself. */
@Component
record RenewParts(
        SituationService situations,
        ChannelReports reports,
        OverrideDialog overrides,
        CustomerCreditBalance credit,
        CardDuesService dues,
        CartService carts,
        BranchCounter counter,
        CheckoutService checkout,
        RenewalFormService forms,
        DrawerService drawers,
        SettlementMethodService settlements,
        VoucherService vouchers,
        Reveal reveal,
        CurrentActor actor,
        Clock clock) {}
