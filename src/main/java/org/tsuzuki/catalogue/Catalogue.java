package org.tsuzuki.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Staff;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.Channel;
import org.tsuzuki.catalogue.model.ChecklistStep;
import org.tsuzuki.catalogue.model.HelpCase;
import org.tsuzuki.catalogue.model.OfferedChannel;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.catalogue.model.Promotion;

/**
 * Everything the desk knows about carriers, plans, channels, payment methods, promotions and help cases. It answers from
 * memory, so a list may ask for every row it shows; no transaction is needed. What is no longer in the catalogue is
 * answered by an empty optional or list, because old renewals may still name it.
 */
@Service
@Staff.Anyone
public class Catalogue {

    private final CatalogueCache shelf;
    private final Clock clock;

    Catalogue(CatalogueCache shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    /** The whole catalogue as it is now, to be asked many times without passing this door again. */
    public CatalogueSnapshot snapshot() {
        return shelf.contents();
    }

    public List<Carrier> carriers() {
        return List.copyOf(shelf.contents().carriers().values());
    }

    /** The carriers that hold on a Japan day, for new entries. */
    public List<Carrier> carriersOn(LocalDate day) {
        return carriers().stream()
                .filter(carrier -> carrier.provenance().holdsOn(day))
                .toList();
    }

    public Optional<Carrier> carrier(String id) {
        return Optional.ofNullable(shelf.contents().carriers().get(id));
    }

    public List<Plan> plans() {
        return List.copyOf(shelf.contents().plans().values());
    }

    public Optional<Plan> plan(String id) {
        return Optional.ofNullable(shelf.contents().plans().get(id));
    }

    /** What a carrier sells on a Japan day; may be empty, then the clerk types amount and validity. */
    public List<Plan> plansOf(String carrierId, LocalDate day) {
        return shelf.contents().plansOf(carrierId, day);
    }

    public List<Channel> channels() {
        return List.copyOf(shelf.contents().channels().values());
    }

    public Optional<Channel> channel(String id) {
        return Optional.ofNullable(shelf.contents().channels().get(id));
    }

    /** The channels that hold today for such a card, in the carrier's order; those to be confirmed first come last. */
    public List<OfferedChannel> channelsFor(String carrierId, SimForm form, Contract contract) {
        return shelf.contents().channelsFor(carrierId, form, contract, JapanTime.today(clock));
    }

    /** The checklist of a channel for one card. */
    public List<ChecklistStep> steps(
            String channelId,
            String carrierId,
            SimForm form,
            Contract contract,
            Purpose purpose,
            @Nullable Generation generation) {
        return shelf.contents().steps(channelId, carrierId, form, contract, purpose, generation);
    }

    public List<PaymentMethod> paymentMethods() {
        return List.copyOf(shelf.contents().paymentMethods().values());
    }

    /** What can be paid with on a Japan day, for new entries. */
    public List<PaymentMethod> paymentMethodsOn(LocalDate day) {
        return paymentMethods().stream()
                .filter(method -> method.provenance().holdsOn(day))
                .toList();
    }

    public Optional<PaymentMethod> paymentMethod(String id) {
        return Optional.ofNullable(shelf.contents().paymentMethods().get(id));
    }

    /** Promotions that hold on a Japan day; without a plan only those that are not bound to one. */
    public List<Promotion> promotions(LocalDate day, String carrierId, @Nullable String planId, String channelId) {
        return shelf.contents().promotions(day, carrierId, planId, channelId);
    }

    public List<HelpCase> helpCases() {
        return List.copyOf(shelf.contents().helpCases().values());
    }

    public Optional<HelpCase> helpCase(String id) {
        return Optional.ofNullable(shelf.contents().helpCases().get(id));
    }

    /** Help cases for a card of this carrier; with a channel, only those that belong to it or to all. */
    public List<HelpCase> helpCasesFor(String carrierId, @Nullable String channelId) {
        var today = JapanTime.today(clock);
        return helpCases().stream()
                .filter(help -> help.provenance().holdsOn(today))
                .filter(help -> help.carriers().isEmpty() || help.carriers().contains(carrierId))
                .filter(help -> channelId == null
                        || help.channels().isEmpty()
                        || help.channels().contains(channelId))
                .toList();
    }
}
