package org.tsuzuki.operations.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.book.export.BookExport;
import org.tsuzuki.keys.Refusal;
import org.tsuzuki.security.AsSystem;

/** Exports for whoever runs the desk: they hold its keys and its database, so no account is asked of them. */
@Component
class DeskExport {

    private final BookExport export;

    DeskExport(BookExport export) {
        this.export = export;
    }

    /** @throws Refusal in words, before anything is written */
    void write(BookRequest wanted, OutputStream out) throws IOException {
        try {
            AsSystem.run(() -> {
                try {
                    export.write(wanted.format(), wanted.from(), wanted.to(), out);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } catch (ProblemException refused) {
            throw new Refusal(
                    Messages.get(Language.EN, refused.problem()), "name them in the desk: Ledger, Account names");
        }
    }
}
