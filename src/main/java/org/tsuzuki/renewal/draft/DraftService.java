package org.tsuzuki.renewal.draft;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Ids;
import org.tsuzuki.base.Staff;
import org.tsuzuki.card.CardId;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.renewal.quote.ChoiceLimits;
import org.tsuzuki.renewal.quote.ReferenceForm;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.voucher.VoucherId;
import org.tsuzuki.voucher.VoucherService;

/** Keeps what is typed on the Renew page, so that a reload, another tab, a sign-out or a restart loses nothing. */
@Service
@Staff.Counter
@Transactional(readOnly = true)
public class DraftService {

    private final StoredDrafts drafts;
    private final VoucherService vouchers;
    private final Catalogue catalogue;
    private final CurrentActor actor;
    private final Clock clock;

    DraftService(StoredDrafts drafts, VoucherService vouchers, Catalogue catalogue, CurrentActor actor, Clock clock) {
        this.drafts = drafts;
        this.vouchers = vouchers;
        this.catalogue = catalogue;
        this.actor = actor;
        this.clock = clock;
    }

    /** My draft for a card, if I have begun one. */
    public Optional<RenewalDraft> find(CardId card) {
        return drafts.findByCardIdAndStaffId(card.value(), actor.get().staffId())
                .map(this::read);
    }

    /** Stores my draft; an older one of mine for the same card keeps its key, so that two tabs record one renewal. */
    @Transactional
    public RenewalDraft save(CardId card, RenewalChoice choice) {
        var now = clock.instant();
        var staff = actor.get().staffId();
        var content = ChoiceLimits.check(withoutCodes(choice));
        var draft = drafts.findByCardIdAndStaffId(card.value(), staff)
                .orElseGet(() -> new StoredDraft(Ids.next(), card.value(), staff, content, now));
        draft.save(content, now);
        return read(drafts.save(draft));
    }

    /** Throws my draft for a card away; the voucher that was kept for it is free again, unless its code was seen. */
    @Transactional
    public void discard(CardId card) {
        drafts.findByCardIdAndStaffId(card.value(), actor.get().staffId()).ifPresent(draft -> {
            var voucher = read(draft).choice().voucherId();
            drafts.delete(draft);
            if (voucher != null) {
                vouchers.release(new VoucherId(voucher));
            }
        });
    }

    private RenewalChoice withoutCodes(RenewalChoice choice) {
        return Optional.ofNullable(choice.channelId())
                .flatMap(catalogue::channel)
                .map(channel -> ReferenceForm.withoutCodes(choice, channel.record()))
                .orElse(choice);
    }

    private RenewalDraft read(StoredDraft draft) {
        return new RenewalDraft(draft.id(), new CardId(draft.cardId()), draft.content(), draft.savedAt());
    }
}
