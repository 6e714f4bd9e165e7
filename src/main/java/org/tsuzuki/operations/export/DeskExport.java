package org.tsuzuki.operations.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tsuzuki.audit.verification.AuditLogVerification;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.book.export.BookExport;
import org.tsuzuki.export.ExportChoice;
import org.tsuzuki.export.ExportService;
import org.tsuzuki.keys.Refusal;
import org.tsuzuki.security.AsSystem;

/** Exports for whoever runs the desk: they hold its keys and its database, so no account is asked of them. */
@Component
class DeskExport {

    private final BookExport book;
    private final ExportService tables;
    private final AuditLogVerification log;

    DeskExport(BookExport book, ExportService tables, AuditLogVerification log) {
        this.book = book;
        this.tables = tables;
        this.log = log;
    }

    /** @throws Refusal in words, before anything is written */
    void write(ExportRequest wanted, OutputStream out) throws IOException {
        try {
            AsSystem.run(() -> {
                try {
                    switch (wanted) {
                        case BookRequest days -> book.write(days.format(), days.from(), days.to(), out);
                        case TableRequest table -> tables.write(table.order(), out);
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

    private Refusal refusal(ExportRequest wanted, String why) {
        return switch (wanted) {
            case BookRequest days -> new Refusal(why, "name them in the desk: Ledger, Account names");
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
