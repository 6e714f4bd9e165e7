package org.tsuzuki.renewal.transactions;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.base.Ids;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.export.data.AmountRange;
import org.tsuzuki.export.data.Column;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.data.DataSet;
import org.tsuzuki.export.data.Reach;
import org.tsuzuki.export.data.RowReceiver;
import org.tsuzuki.renewal.MoneyState;
import org.tsuzuki.renewal.Renewal;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.StaffService;

/** Every renewal with its refunds in rows of their own, filtered and sorted as the page of transactions is. */
@Component
class TransactionData implements DataSet<TransactionRow> {

    /** How many renewals are in memory at a time, with their papers. */
    static final int PART = 1000;

    private final TransactionQueries queries;
    private final PaperReader papers;
    private final AgencyService agency;
    private final StaffService staff;
    private final CustomerService customers;
    private final Catalogue catalogue;
    private final List<Column<TransactionRow>> columns;

    TransactionData(
            TransactionQueries queries,
            PaperReader papers,
            AgencyService agency,
            StaffService staff,
            CustomerService customers,
            Catalogue catalogue,
            MethodNames methods) {
        this.queries = queries;
        this.papers = papers;
        this.agency = agency;
        this.staff = staff;
        this.customers = customers;
        this.catalogue = catalogue;
        this.columns = TransactionColumns.all(methods);
    }

    @Override
    public String word() {
        return "transactions";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Reach reach() {
        return Reach.LISTS;
    }

    @Override
    public List<Column<TransactionRow>> columns() {
        return columns;
    }

    @Override
    public List<String> filters() {
        return List.of(
                "customer",
                "staff",
                "carrier",
                "channel",
                "payment",
                "result",
                "money",
                AmountRange.LEAST,
                AmountRange.MOST,
                "sort");
    }

    @Override
    public String told(String filter, String value, Language language) {
        return switch (filter) {
            case "customer" ->
                Ids.read(value)
                        .flatMap(id -> customers.summaries(List.of(new CustomerId(id))).values().stream()
                                .findFirst())
                        .map(customer -> customer.number().toString())
                        .orElse(value);
            case "staff" ->
                staff.staff().stream()
                        .filter(member -> member.id().value().toString().equals(value))
                        .map(StaffDetails::name)
                        .findFirst()
                        .orElse(value);
            case "carrier" ->
                catalogue
                        .carrier(value)
                        .map(carrier -> carrier.name().in(language))
                        .orElse(value);
            case "channel" ->
                catalogue
                        .channel(value)
                        .map(channel -> channel.name().in(language))
                        .orElse(value);
            case "payment" ->
                catalogue
                        .paymentMethod(value)
                        .map(method -> method.name().in(language))
                        .orElse(value);
            case "result" -> state("resultState.", value, language);
            case "money" -> state("moneyState.", value, language);
            case AmountRange.LEAST, AmountRange.MOST -> AmountRange.told(value);
            case "sort" -> state("export.sort.", value, language);
            default -> value;
        };
    }

    private static String state(String prefix, String value, Language language) {
        var key = prefix + constant(value);
        return Messages.has(language, key) ? Messages.get(language, key) : value;
    }

    @Override
    public long count(DataFilter filter) {
        return queries.count(read(filter));
    }

    @Override
    public void read(DataFilter wanted, RowReceiver<TransactionRow> receiver) throws IOException {
        var filter = read(wanted);
        var order = constants(wanted.all("sort"), TransactionOrder.class).stream()
                .findFirst()
                .orElse(TransactionOrder.LATEST_FIRST);
        var names = TransactionNames.read(agency, staff);
        List<Renewal> part = queries.behind(null, filter, order, PART);
        while (!part.isEmpty()) {
            write(part.stream().map(Renewal::record).toList(), names, receiver);
            queries.forget();
            part = part.size() < PART ? List.of() : queries.behind(part.getLast(), filter, order, PART);
        }
    }

    private void write(List<RenewalRecord> part, TransactionNames names, RowReceiver<TransactionRow> receiver)
            throws IOException {
        var found = papers.of(part);
        try {
            for (var renewal : part) {
                receiver.take(TransactionRow.of(names.name(renewal), found));
                for (var refund : found.refundsOf(renewal)) {
                    receiver.take(TransactionRow.of(renewal, refund, found));
                }
            }
        } catch (SQLException impossible) {
            throw new IllegalStateException("These rows are read already", impossible);
        }
    }

    private static TransactionFilter read(DataFilter filter) {
        return new TransactionFilter(
                filter.from(),
                filter.to(),
                Ids.read(filter.only("customer")).orElse(null),
                Ids.read(filter.only("staff")).orElse(null),
                filter.branch(),
                text(filter.only("carrier")),
                text(filter.only("channel")),
                text(filter.only("payment")),
                constants(filter.all("result"), ResultState.class),
                constants(filter.all("money"), MoneyState.class),
                AmountRange.of(filter));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static @Nullable String text(String value) {
        return value.isEmpty() ? null : value;
    }

    private static <E extends Enum<E>> Set<E> constants(Collection<String> words, Class<E> type) {
        Function<String, Optional<E>> constant = word -> {
            try {
                return Optional.of(Enum.valueOf(type, constant(word)));
            } catch (IllegalArgumentException unknown) {
                return Optional.empty();
            }
        };
        return words.stream().map(constant).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }
}
