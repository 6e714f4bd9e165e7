package org.tsuzuki.renewal.earnings;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.Channel;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.renewal.Renewal;
import org.tsuzuki.renewal.RenewalId;

/** Names groups as people know them: rows of the catalogue, also those that ended, and renewals by receipt and customer. */
@Component
@Transactional(readOnly = true)
class EarningsNames {

    private static final Trilingual NOTHING = Trilingual.same("");

    private final Catalogue catalogue;
    private final EntityManager database;

    EarningsNames(Catalogue catalogue, EntityManager database) {
        this.catalogue = catalogue;
        this.database = database;
    }

    List<Earning> name(EarningsGrouping grouping, List<Earning> earnings) {
        return grouping == EarningsGrouping.RENEWAL
                ? renewals(earnings)
                : earnings.stream()
                        .map(earning -> earning.called(name(grouping, earning.key()), NOTHING))
                        .toList();
    }

    /** What one group is called; its key where nobody knows it any more. */
    Trilingual name(EarningsGrouping grouping, String key) {
        return switch (grouping) {
            case RENEWAL, DAY, MONTH -> Trilingual.same(key);
            case CARRIER -> catalogue.carrier(key).map(Carrier::name).orElse(Trilingual.same(key));
            case CHANNEL -> catalogue.channel(key).map(Channel::name).orElse(Trilingual.same(key));
            case PLAN ->
                key.isEmpty()
                        ? Messages.all("earnings.noPlan")
                        : catalogue.plan(key).map(Plan::name).orElse(Trilingual.same(key));
            case PAYMENT_METHOD ->
                catalogue.paymentMethod(key).map(PaymentMethod::name).orElse(Trilingual.same(key));
        };
    }

    private List<Earning> renewals(List<Earning> earnings) {
        var found = database
                .createQuery("select r from Renewal r where r.id in :ids", Renewal.class)
                .setParameter(
                        "ids",
                        earnings.stream()
                                .map(earning -> new RenewalId(UUID.fromString(earning.key())))
                                .toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(renewal -> renewal.id().toString(), renewal -> renewal));
        return earnings.stream()
                .map(earning -> {
                    var renewal = found.get(earning.key());
                    return renewal == null
                            ? earning
                            : earning.called(Trilingual.same(renewal.receiptNumber()), whose(renewal));
                })
                .toList();
    }

    private static Trilingual whose(Renewal renewal) {
        var details = renewal.details();
        var customer = details.customerName() + " · ";
        return new Trilingual(
                customer + details.plan().zh(),
                customer + details.plan().ja(),
                customer + details.plan().en());
    }
}
