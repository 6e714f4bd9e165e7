package org.tsuzuki.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Invented;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardIdentifiers;
import org.tsuzuki.card.CardKind;
import org.tsuzuki.card.CardService;
import org.tsuzuki.card.identifier.DataNumber;
import org.tsuzuki.card.identifier.Iccid;
import org.tsuzuki.card.identifier.PhoneNumber;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.kinds.FieldType;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.Channel;
import org.tsuzuki.catalogue.model.RecordField;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.customer.language.CustomerLanguage;
import org.tsuzuki.operations.demo.ChoiceMaker;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.document.ReceiptNumber;
import org.tsuzuki.receipt.print.ReceiptLayout;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.Role;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;

/** Every channel for every kind of card of every carrier that offers it, from the Renew page to the receipt. */
@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryChannelTest {

    private static final LocalDate ENDS = TestClock.TODAY.plusDays(1);

    private final Random random = new Random(16);

    @Autowired
    private Counter counter;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private CustomerService customers;

    @Autowired
    private CardService cards;

    @Autowired
    private ChoiceMaker choices;

    @Autowired
    private RenewalService renewals;

    @Autowired
    private ResultService results;

    @Autowired
    private Renewals books;

    @Autowired
    private ReceiptService receipts;

    @Autowired
    private SignedIn signedIn;

    @ParameterizedTest
    @MethodSource("everyChannelForEveryCard")
    void W05_W09_W15_a_channel_serves_a_kind_of_card_from_record_to_receipt(
            String channelId, String carrierId, CardKind kind) {
        var clerk = signedIn.as(Role.CLERK);
        counter.openDrawer();
        var channel = catalogue.channel(channelId).orElseThrow();
        var card = card(carrierId, kind);

        var recorded =
                counter.record(UUID.randomUUID(), card.id(), choices.choose(card, channel, clerk.name(), null, random));
        var renewal = renewals.find(recorded.id()).orElseThrow();

        assertThat(renewal.details().channel()).isEqualTo(channel.name());
        assertThat(renewal.result()).isEqualTo(ResultState.SUBMITTED);
        assertThat(clocksOf(card)).as("nothing was seen yet").isEqualTo(card.keyDates());

        results.confirm(recorded.id(), seen(renewal));

        assertThat(renewals.find(recorded.id()).orElseThrow().result()).isEqualTo(ResultState.CONFIRMED);
        assertThat(clocksOf(card)).isEqualTo(renewal.details().promised());
        assertReceipt(channel, renewal);
        assertKept(channel, recorded.id());
    }

    @ParameterizedTest
    @MethodSource("channels")
    void every_channel_is_offered_by_some_carrier(String channelId) {
        assertThat(everyChannelForEveryCard().map(arguments -> arguments[0])).contains(channelId);
    }

    private void assertReceipt(Channel channel, RenewalRecord renewal) {
        var receipt = receipts.find(new ReceiptNumber(renewal.receiptNumber())).orElseThrow();

        assertThat(receipt.total()).isEqualTo(renewal.total());
        for (var language : Language.values()) {
            var text = ReceiptLayout.rows(receipt, CustomerLanguage.of(language), 1).stream()
                    .map(Object::toString)
                    .collect(Collectors.joining("\n"));
            assertThat(text)
                    .contains(renewal.receiptNumber())
                    .contains(renewal.details().carrier().in(language))
                    .contains(channel.name().in(language))
                    .contains(Messages.get(language, "receipt.slip.title"))
                    .doesNotContain("!receipt.", "!renew.");
        }
        assertThat(receipt.details().items().getFirst().references())
                .extracting(reference -> reference.label())
                .containsAll(labels(required(channel)
                        .filter(field -> field.type() == FieldType.REFERENCE || field.type() == FieldType.LAST4)));
    }

    /** The carrier is paid later, so its page has charged nothing yet. */
    private static boolean isChargedLater(Channel channel, RecordField field) {
        return channel.family().chargesOnItsPage() && field.type() == FieldType.CHARGED_AMOUNT;
    }

    /** Whatever the receipt leaves out, the books keep. */
    private void assertKept(Channel channel, RenewalId id) {
        var details = books.findById(id).orElseThrow().details();

        assertThat(details.recorded())
                .extracting(field -> field.label())
                .containsAll(labels(required(channel).filter(field -> !isChargedLater(channel, field))))
                .noneMatch(label -> channel.record().stream()
                        .anyMatch(field ->
                                isChargedLater(channel, field) && field.label().equals(label)));
    }

    private static Stream<RecordField> required(Channel channel) {
        return channel.record().stream().filter(field -> field.required());
    }

    private static List<Trilingual> labels(Stream<RecordField> fields) {
        return fields.map(field -> field.label()).toList();
    }

    private static Observation seen(RenewalRecord renewal) {
        var day = new ExpectedValidity(
                        renewal.details().before(), renewal.details().promised())
                .day();
        return new Observation(day.orElse(null), null, "data", Observation.Source.CARRIER_PAGE);
    }

    private KeyDates clocksOf(CardDetails card) {
        return cards.find(card.id()).orElseThrow().keyDates();
    }

    private CardDetails card(String carrierId, CardKind kind) {
        var customer = customers
                .create(CustomerDetails.draft(null, null, Invented.name()))
                .id();
        return cards.create(CardDetails.draft(customer, carrierId, kind, numbers(kind), keyDates(kind)));
    }

    private static CardIdentifiers numbers(CardKind kind) {
        var phone = Invented.phone();
        return new CardIdentifiers(
                kind.purpose() == Purpose.DATA ? null : PhoneNumber.parse(phone),
                kind.purpose() == Purpose.DATA ? DataNumber.parse(phone.replaceFirst("090", "020")) : null,
                Iccid.parse(Invented.iccid()),
                null,
                null,
                null,
                null);
    }

    private static KeyDates keyDates(CardKind kind) {
        return switch (kind.purpose()) {
            case DATA -> KeyDates.of(KeyDate.of(KeyDateKind.DATA, ENDS));
            case VOICE -> KeyDates.of(KeyDate.of(KeyDateKind.DATA, ENDS), KeyDate.of(KeyDateKind.CALLS, ENDS));
            case NUMBER_KEEPING -> KeyDates.of(KeyDate.of(KeyDateKind.RELEASE, ENDS.plusYears(1)));
        };
    }

    private Stream<String> channels() {
        return AsSystem.call(catalogue::channels).stream().map(Channel::id);
    }

    private Stream<Object[]> everyChannelForEveryCard() {
        return AsSystem.call(() -> catalogue.carriers().stream()
                        .flatMap(this::channelsAndKinds)
                        .toList())
                .stream();
    }

    private Stream<Object[]> channelsAndKinds(Carrier carrier) {
        return kinds(carrier)
                .flatMap(kind -> catalogue.channelsFor(carrier.id(), kind.form(), kind.contract()).stream()
                        .map(offered -> new Object[] {offered.channel().id(), carrier.id(), kind}));
    }

    /** Where no source names the generations, a card may be of either. */
    private static Stream<CardKind> kinds(Carrier carrier) {
        var generations = carrier.generations().isEmpty()
                ? Arrays.asList(Generation.values())
                : List.copyOf(carrier.generations());
        return carrier.forms().stream()
                .flatMap(form -> carrier.contracts().stream()
                        .flatMap(contract -> carrier.purposes().stream()
                                .flatMap(purpose -> generations.stream()
                                        .map(generation -> new CardKind(form, contract, purpose, generation)))));
    }
}
