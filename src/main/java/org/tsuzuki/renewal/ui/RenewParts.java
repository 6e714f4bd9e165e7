package org.tsuzuki.renewal.ui;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.tsuzuki.advice.SituationService;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.catalogue.ChannelReports;
import org.tsuzuki.drawer.DrawerService;
import org.tsuzuki.renewal.CustomerCredit;
import org.tsuzuki.renewal.VisitService;
import org.tsuzuki.voucher.VoucherService;
import org.tsuzuki.voucher.ui.Reveal;

/** What the parts of the Renew page need beside the renewal itself. */
@Component
record RenewParts(
        SituationService situations,
        ChannelReports reports,
        StepsOverrides overrides,
        CustomerCredit credit,
        VisitService visits,
        DrawerService drawers,
        VoucherService vouchers,
        Reveal reveal,
        CurrentActor actor,
        Clock clock) {}
