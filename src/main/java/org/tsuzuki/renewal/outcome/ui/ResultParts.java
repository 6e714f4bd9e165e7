package org.tsuzuki.renewal.outcome.ui;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.renewal.draft.ui.OverrideDialog;
import org.tsuzuki.renewal.outcome.SubmissionService;
import org.tsuzuki.renewal.refund.CorrectionService;
import org.tsuzuki.renewal.settlement.ui.SettlementDesk;
import org.tsuzuki.security.approval.ApproverService;

/** What the parts of the result page need to enter and to put right a renewal. */
@Component
record ResultParts(
        SubmissionService submissions,
        CorrectionService corrections,
        ApproverService secondPerson,
        OverrideDialog overrides,
        SettlementDesk settlements,
        CurrentActor actor,
        Clock clock) {}
