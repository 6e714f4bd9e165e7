package org.tsuzuki.reconciliation;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;

/**
 * A file that is to become a statement.
 *
 * @param encoding null to tell it by the file itself
 * @param closing as it was typed, above zero what the issuer calls the balance; null for what the file tells
 */
@SuppressWarnings("ArrayRecordComponent")
public record StatementUpload(
        Account account,
        String fileName,
        byte[] content,
        @Nullable FileEncoding encoding,
        StatementLayout layout,
        @Nullable Yen closing)
        implements Serializable {

    /**
     * Reads a balance as it is typed; nothing typed is nothing told.
     *
     * @throws ProblemException at "closing" when it is no amount
     */
    public static @Nullable Yen closing(String typed) {
        return typed.isBlank()
                ? null
                : StatementAmount.read(typed)
                        .orElseThrow(
                                () -> new ProblemException(Problem.of("problem.reconciliation.closing"), "closing"));
    }
}
