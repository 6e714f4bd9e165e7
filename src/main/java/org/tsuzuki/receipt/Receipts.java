package org.tsuzuki.receipt;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;
import org.tsuzuki.receipt.document.ReceiptNumber;

public interface Receipts extends Repository<Receipt, ReceiptNumber> {

    Optional<Receipt> findById(ReceiptNumber number);

    List<Receipt> findByNumberIn(Collection<ReceiptNumber> numbers);

    List<Receipt> findByReturnsOrderBySequence(String original);

    List<Receipt> findByReturnsIn(Collection<String> originals);

    /** Holds the receipt so that two handings-out at once get two copy numbers. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Receipt> findLockedByNumber(ReceiptNumber number);
}
