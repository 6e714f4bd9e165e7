package org.tsuzuki.operations.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.tsuzuki.audit.verification.AuditLogVerification;
import org.tsuzuki.base.Ids;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.book.export.BookExport;
import org.tsuzuki.customer.CustomerNumber;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.export.ExportChoice;
import org.tsuzuki.export.ExportOrder;
import org.tsuzuki.export.ExportService;
import org.tsuzuki.export.format.FileFormat;
import org.tsuzuki.keys.Refusal;
import org.tsuzuki.security.AsSystem;

/** Exports for whoever runs the desk: they hold its keys and its database, so no account is asked of them. */
@Component
class DeskExport {

    private static final int FOUND = 20;

    private final BookExport book;
    private final ExportService tables;
    private final AuditLogVerification log;
    private final CustomerService customers;

    DeskExport(BookExport book, ExportService tables, AuditLogVerification log, CustomerService customers) {
        this.book = book;
        this.tables = tables;
        this.log = log;
        this.customers = customers;
    }

    /** @throws Refusal in words, before anything is written */
    void write(ExportRequest wanted, OutputStream out) throws IOException {
        try {
            AsSystem.run(() -> {
                try {
                    switch (wanted) {
                        case BookRequest days -> book.write(days.format(), days.from(), days.to(), out);
                        case TableRequest table -> tables.write(narrowed(table.order()), out);
                        case ProofRequest proof -> log.save(out);
                    }
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } catch (ProblemException refused) {
            throw refusal(wanted, Messages.get(Language.EN, refused.problem()));
        }
    }

    /** What does not narrow must not be written as if it did. */
    private ExportOrder narrowed(ExportOrder wanted) {
        var more = new TreeMap<>(wanted.filter().more());
        more.computeIfPresent(TableRequest.CUSTOMER, (name, values) -> List.of(customer(values.getFirst())));
        var order = wanted.within(wanted.filter().with(more));
        more.keySet().removeAll(tables.allowed(order).filter().more().keySet());
        if (!more.isEmpty()) {
            throw new Refusal(
                    order.data() + " cannot be narrowed by --" + String.join(" or --", more.keySet()) + ".",
                    "leave it out");
        }
        return order;
    }

    private String customer(String typed) {
        return CustomerNumber.read(typed)
                .map(number -> customers.list(number.toString(), PageRequest.ofSize(FOUND)).stream()
                        .filter(found -> found.number().equals(number))
                        .findFirst()
                        .map(found -> found.id().toString()))
                .orElseGet(() -> Ids.read(typed).map(UUID::toString))
                .orElseThrow(() -> new Refusal(
                        "There is no customer " + typed + ".", "write the customer's number: --customer C-000123"));
    }

    private Refusal refusal(ExportRequest wanted, String why) {
        return switch (wanted) {
            case BookRequest days -> new Refusal(why, "name them in the desk: Ledger, Account names");
            case TableRequest table when table.order().format() == FileFormat.FILES -> new Refusal(why);
            case TableRequest table -> new Refusal(why, offered(table.order().data()));
            case ProofRequest proof -> new Refusal(why);
        };
    }

    /** The columns of the data that were named, or the data that there are. */
    private String offered(String data) {
        return AsSystem.call(() -> {
            var all = tables.choices();
            return all.stream()
                    .filter(choice -> choice.data().equals(data))
                    .findFirst()
                    .map(choice -> "its columns are: " + String.join(",", choice.columns()))
                    .orElseGet(() ->
                            "there are: " + all.stream().map(ExportChoice::data).collect(Collectors.joining(", ")));
        });
    }
}
