package org.tsuzuki.voucher;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.DomainChange;

/** Notes what is done with vouchers, in their history and in the audit log; never a code. */
@Component
public class VoucherLog {

    private final VoucherEventEntries steps;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    VoucherLog(VoucherEventEntries steps, ApplicationEventPublisher events, CurrentActor actor, Clock clock) {
        this.steps = steps;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** @return the place of the step in the history of the voucher */
    public int note(VoucherDetails voucher, VoucherAction action, @Nullable UUID renewal, String reason) {
        var id = voucher.id().value();
        var position = steps.countByKeyVoucherId(id);
        steps.save(new VoucherEventEntry(
                new VoucherEventEntry.Key(id, position), action, actor.get(), clock.instant(), renewal, reason));
        events.publishEvent(new DomainChange(
                name(action),
                id.toString(),
                voucher.label(),
                fields(voucher),
                reason.isEmpty() ? null : reason,
                DomainChange.Ties.of(voucher.lot().customerId(), null, renewal)));
        return position;
    }

    private static List<DomainChange.Field> fields(VoucherDetails voucher) {
        var state = new DomainChange.Field("voucherState", null, voucher.state().name());
        var end = new DomainChange.Field("lastFour", null, voucher.lastFour());
        return List.of(end, state);
    }

    private static String name(VoucherAction action) {
        return switch (action) {
            case ENTERED -> "voucher.entered";
            case RESERVED -> "voucher.reserved";
            case RELEASED -> "voucher.released";
            case REVEALED -> "voucher.revealed";
            case COPIED -> "voucher.copied";
            case USED -> "voucher.used";
            case SPOILT -> "voucher.spoilt";
            case RETURNED -> "voucher.returned";
            case PUT_BACK -> "voucher.putBack";
        };
    }
}
