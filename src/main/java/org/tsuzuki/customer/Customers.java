package org.tsuzuki.customer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Customers extends Repository<Customer, CustomerId> {

    Customer save(Customer customer);

    void flush();

    Optional<Customer> findById(CustomerId id);

    @Query("select c from Customer c where c.id.value in :ids")
    List<Customer> findAllById(Collection<UUID> ids);

    /**
     * Newest first; the clues are like-patterns in lower case; the number is -1 when none was typed. A file of any branch
     * is found by its number.
     */
    @Query("""
            select new org.tsuzuki.customer.CustomerSummary(
                c.id, c.number, c.names, c.leavesOn, c.changedAt, c.changedBy)
            from Customer c
            where c.number.value = :number
               or (:everywhere = true or c.branchId = :branch) and (lower(c.names.han) like :clue escape '\\'
               or lower(c.names.kana) like :clue escape '\\'
               or lower(c.names.latin) like :clue escape '\\'
               or exists (select 1 from Customer o join o.contacts k where o = c and lower(k.handle) like :handle escape '\\'))
            order by c.number.value desc
            """)
    List<CustomerSummary> findSummaries(
            String clue, String handle, long number, boolean everywhere, UUID branch, Pageable page);

    @Query("""
            select new org.tsuzuki.customer.CustomerSummary(
                c.id, c.number, c.names, c.leavesOn, c.changedAt, c.changedBy)
            from Customer c where c.id.value in :ids
            """)
    List<CustomerSummary> findSummariesById(Collection<UUID> ids);

    /** As before for one; a list of ids is translated anew for every call. */
    @Query("""
            select new org.tsuzuki.customer.CustomerSummary(
                c.id, c.number, c.names, c.leavesOn, c.changedAt, c.changedBy)
            from Customer c where c.id.value = :id
            """)
    CustomerSummary findSummaryById(UUID id);

    @Query("""
            select distinct new org.tsuzuki.customer.CustomerSummary(
                c.id, c.number, c.names, c.leavesOn, c.changedAt, c.changedBy)
            from Customer c join c.keys known
            where known in :keys and c.id.value <> :except
            order by c.number.value desc
            """)
    List<CustomerSummary> findSummariesByKeys(Collection<String> keys, UUID except, Pageable page);
}
