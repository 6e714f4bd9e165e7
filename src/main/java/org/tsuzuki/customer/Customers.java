package org.tsuzuki.customer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Customers extends Repository<Customer, CustomerId> {

    Customer save(Customer customer);

    void flush();

    Optional<Customer> findById(CustomerId id);

    @Query("select c from Customer c where c.id.value in :ids")
    List<Customer> findAllById(Collection<UUID> ids);

    /** Newest first. */
    @Query("""
            select new org.tsuzuki.customer.CustomerSummary(
                c.id, c.number, c.names, c.leavesOn, c.changedAt, c.changedBy)
            from Customer c where :everywhere = true or c.branchId = :branch order by c.number.value desc
            """)
    List<CustomerSummary> findSummaries(boolean everywhere, UUID branch, Pageable page);

    /** Newest first. */
    @Query("""
            select new org.tsuzuki.customer.CustomerSummary(
                c.id, c.number, c.names, c.leavesOn, c.changedAt, c.changedBy)
            from Customer c where c.number.value in :numbers order by c.number.value desc
            """)
    List<CustomerSummary> findSummariesByNumbers(Collection<Long> numbers);

    /** Newest first, read one after the other until the page is full: quick for what many files have; a file of any branch by its number. */
    @Query("""
            select new org.tsuzuki.customer.CustomerSummary(
                c.id, c.number, c.names, c.leavesOn, c.changedAt, c.changedBy)
            from Customer c
            where c.number.value = :number
                or (:everywhere = true or c.branchId = :branch) and c.searchText like concat('%', :text, '%') escape '\\'
            order by c.number.value desc
            """)
    List<CustomerSummary> findSummariesByText(String text, long number, boolean everywhere, UUID branch, Pageable page);

    /** By the index of the parts: quick for what few files have; one that has several such parts comes several times. */
    @Query("""
            select c.number.value from Customer c join c.parts part
            where part like concat(:start, '%') escape '\\' and c.searchText like concat('%', :text, '%') escape '\\'
                and (:everywhere = true or c.branchId = :branch)
            """)
    List<Long> findNumbersByPart(String start, String text, boolean everywhere, UUID branch, Limit most);

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
