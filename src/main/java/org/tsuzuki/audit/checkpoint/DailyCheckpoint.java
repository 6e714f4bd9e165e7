package org.tsuzuki.audit.checkpoint;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.clockwork.Clockwork;

/** Looks every few minutes whether the day has its checkpoint. */
@Component
@ConditionalOnProperty(name = "tsuzuki.command", havingValue = "false", matchIfMissing = true)
class DailyCheckpoint extends Clockwork {

    private final CheckpointMaker maker;

    DailyCheckpoint(CheckpointMaker maker) {
        super("checkpoint", Duration.ofMinutes(1), Duration.ofMinutes(5));
        this.maker = maker;
    }

    @Override
    protected void look() {
        maker.makeDaily();
    }
}
