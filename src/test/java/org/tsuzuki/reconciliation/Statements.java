package org.tsuzuki.reconciliation;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;

/** An owner who imports statements with the columns that are proposed. */
@TestComponent
public class Statements {

    private final StatementService service;

    Statements(StatementService service) {
        this.service = service;
    }

    public StatementId add(Account account, String csv) {
        return service.importStatement(upload(account, csv, null));
    }

    public StatementUpload upload(Account account, String csv, @Nullable Yen closing) {
        var content = csv.getBytes(StandardCharsets.UTF_8);
        var proposal = service.proposal(account, content, null);
        return new StatementUpload(account, "statement.csv", content, null, proposal.layout(), closing);
    }
}
