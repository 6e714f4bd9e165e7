package org.tsuzuki.renewal.ui;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.renewal.CorrectionService;
import org.tsuzuki.renewal.SubmissionService;
import org.tsuzuki.security.SecondPerson;

/** What the parts of the result page need to enter and to put right a renewal. */
@Component
record ResultParts(
        SubmissionService submissions,
        CorrectionService corrections,
        SecondPerson secondPerson,
        StepsOverrides overrides,
        CurrentActor actor,
        Clock clock) {}
