package org.tsuzuki.voucher;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Changed;
import org.tsuzuki.base.CurrentActor;

/** Notes what is done with vouchers, in their history and in the audit trail; never a code. */
@Component
class VoucherJournal {

    private final VoucherSteps steps;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    VoucherJournal(VoucherSteps steps, ApplicationEventPublisher events, CurrentActor actor, Clock clock) {
        this.steps = steps;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    void note(VoucherDetails voucher, VoucherAction action, @Nullable UUID renewal, String reason) {
        var id = voucher.id().value();
        var position = steps.countByKeyVoucherId(id);
        steps.save(new VoucherStep(
                new VoucherStep.Key(id, position), action, actor.get(), clock.instant(), renewal, reason));
        events.publishEvent(new Changed(
                name(action), id.toString(), voucher.label(), fields(voucher), reason.isEmpty() ? null : reason));
    }

    private static List<Changed.Field> fields(VoucherDetails voucher) {
        var state = new Changed.Field("voucherState", null, voucher.state().name());
        var end = new Changed.Field("lastFour", null, voucher.lastFour());
        return List.of(end, state);
    }

    private static String name(VoucherAction action) {
        return switch (action) {
            case ENTERED -> "voucher.entered";
            case RESERVED -> "voucher.reserved";
            case RELEASED -> "voucher.released";
            case REVEALED -> "voucher.revealed";
            case USED -> "voucher.used";
            case SPOILT -> "voucher.spoilt";
            case RETURNED -> "voucher.returned";
            case PUT_BACK -> "voucher.putBack";
        };
    }
}
