package org.tsuzuki.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContextManager;
import org.tsuzuki.DeskTest;
import org.tsuzuki.FreshData;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Ids;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.kinds.FieldType;
import org.tsuzuki.renewal.checkout.CheckoutService;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.quote.CheckoutRequest;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.renewal.quote.SaleLine;
import org.tsuzuki.renewal.quote.Submission;
import org.tsuzuki.security.Role;

/** The whole desk with customers at one branch's counter, for measuring. */
@DeskTest
class RecordDesk {

    private static final int CUSTOMERS = 150;

    @Autowired
    private CheckoutService checkout;

    @Autowired
    private RenewalService renewals;

    @Autowired
    private Counter counter;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Autowired
    DataSource database;

    private final AtomicInteger turn = new AtomicInteger();
    private List<Customer> customers = List.of();

    /** On PostgreSQL instead of a file. */
    @ContextConfiguration(initializers = {FreshData.class, DurablePostgres.class})
    static final class OnPostgres extends RecordDesk {}

    static RecordDesk open(RecordDesk desk) {
        try {
            new TestContextManager(desk.getClass()).prepareTestInstance(desk);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        desk.clock.set(TestClock.START);
        desk.signedIn.as(Role.CLERK);
        desk.customers = IntStream.range(0, CUSTOMERS)
                .mapToObj(number -> desk.customer())
                .toList();
        return desk;
    }

    private Customer customer() {
        var card = counter.povo();
        var form = counter.amount(card, "1000");
        var channel = catalogue.channel(String.valueOf(form.channelId())).orElseThrow();
        var reference = channel.record().stream()
                .filter(field -> field.type() == FieldType.REFERENCE)
                .map(field -> field.id())
                .findFirst()
                .orElseThrow();
        return new Customer(card, form, reference);
    }

    /** Records a renewal of the next customer; between two of the same customer more than half an hour passes. */
    String record() {
        var number = turn.getAndIncrement();
        if (number % CUSTOMERS == 0) {
            clock.advance(Duration.ofMinutes(40));
        }
        var customer = customers.get(number % CUSTOMERS);
        var form = customer.form()
                .withPlan(null, Integer.toString(1000 + number))
                .withReference(customer.reference(), "T" + number);
        var line = new SaleLine(Ids.next(), customer.card().id(), form);
        return checkout.record(CheckoutRequest.of(line, new Yen(1000 + number), Submission.DONE))
                .receiptNumber();
    }

    private record Customer(CardDetails card, RenewalChoice form, String reference) {}
}
