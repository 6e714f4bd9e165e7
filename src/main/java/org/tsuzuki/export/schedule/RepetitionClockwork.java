package org.tsuzuki.export.schedule;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.clockwork.Clockwork;

/** Looks every minute whether a period has ended. */
@Component
@ConditionalOnProperty(name = "tsuzuki.command", havingValue = "false", matchIfMissing = true)
class RepetitionClockwork extends Clockwork {

    private final RepeatedExports exports;
    private final ExportDelivery delivery;

    RepetitionClockwork(RepeatedExports exports, ExportDelivery delivery) {
        super("repeated-exports", Duration.ofMinutes(1), Duration.ofMinutes(1));
        this.exports = exports;
        this.delivery = delivery;
    }

    @Override
    public void start() {
        delivery.open();
        super.start();
    }

    @Override
    protected void look() {
        exports.look();
    }

    @Override
    public void stop() {
        delivery.close();
        super.stop();
    }
}
