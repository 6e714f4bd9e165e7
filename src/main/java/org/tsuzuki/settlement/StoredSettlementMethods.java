package org.tsuzuki.settlement;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredSettlementMethods extends Repository<StoredSettlementMethod, SettlementMethodId> {

    StoredSettlementMethod save(StoredSettlementMethod method);

    Optional<StoredSettlementMethod> findById(SettlementMethodId id);

    Optional<StoredSettlementMethod> findByOpenName(String key);

    List<StoredSettlementMethod> findAllByOrderByKindDescNameAsc();

    /** Until the end of the transaction nobody else pays with it or tops it up. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from StoredSettlementMethod m where m.id = :id")
    Optional<StoredSettlementMethod> hold(SettlementMethodId id);
}
