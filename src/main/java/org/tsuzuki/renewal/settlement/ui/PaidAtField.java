package org.tsuzuki.renewal.settlement.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.data.binder.ValueContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.ui.Texts;

/** When money moved between a carrier and us, in Japan time; empty for now. */
final class PaidAtField extends DateTimePicker {

    private static final Duration MINUTES = Duration.ofMinutes(15);

    PaidAtField(String label, Clock clock) {
        super(Texts.t(label));
        setStep(MINUTES);
        setMax(LocalDateTime.ofInstant(clock.instant(), JapanTime.ZONE).plusMinutes(1));
        setHelperText(Texts.t("settlement.paidAt.now"));
    }

    /**
     * Half a time is asked for again; it never passes for none.
     *
     * @throws ProblemException at the given name
     */
    @Nullable
    Instant instant(String field) {
        var at = getValue();
        if (getDefaultValidator().apply(at, new ValueContext(this)).isError()) {
            throw new ProblemException(Problem.of("problem.settlement.halfTime"), field);
        }
        return at == null ? null : at.atZone(JapanTime.ZONE).toInstant();
    }
}
