package org.tsuzuki.lookup;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LookupTokens extends Repository<LookupToken, Long> {

    LookupToken save(LookupToken token);

    List<Match> findByTokenStartingWithOrderByToken(String start, Limit limit);

    List<Match> findByTokenAndKindIn(String token, Collection<SearchTermKind> kinds, Limit limit);

    List<Match> findByTokenStartingWithAndCustomerIdIn(String start, Collection<UUID> customers);

    List<Match> findByTokenAndKindInAndCustomerIdIn(
            String token, Collection<SearchTermKind> kinds, Collection<UUID> customers);

    @Modifying
    @Query("delete from LookupToken t where t.customerId = :customer and t.cardId is null and t.receipt is null")
    void forgetCustomer(UUID customer);

    @Modifying
    @Query("delete from LookupToken t where t.cardId = :card and t.receipt is null")
    void forgetCard(UUID card);
}
