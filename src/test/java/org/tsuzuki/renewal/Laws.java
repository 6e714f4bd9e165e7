package org.tsuzuki.renewal;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tsuzuki.audit.chain.StoredChain;

/** What holds in the books at every moment; each law names the rows that break it. */
public record Laws(JdbcTemplate database) {

    /** Receipts that say something else than the book of money. */
    List<String> papersWithoutTheirMoney() {
        return broken("""
                select r.number from receipt r left join (
                    select receipt_number, sum(case direction when 'IN' then amount else -amount end) as moved
                    from money_entry group by receipt_number) m on m.receipt_number = r.number
                where r.total <> coalesce(m.moved, 0) and r.content <> '{}'
                """);
    }

    /** Renewals that gave back something else than the book of money says. */
    List<String> refundsWithoutTheirMoney() {
        return broken("""
                select n.receipt_number from renewal n left join (
                    select renewal_id, sum(amount) as given from money_entry where direction = 'OUT' group by renewal_id
                    ) m on m.renewal_id = n.id
                where n.refunded <> coalesce(m.given, 0) and n.details not like '%C-000001%'
                """);
    }

    /** Everything that breaks a law in books that only the desk itself has written. */
    public List<String> broken() {
        return Stream.of(
                        papersWithoutTheirMoney(),
                        refundsWithoutTheirMoney(),
                        countedOtherwise(),
                        visitsOfAnotherSum(),
                        renewalsWithoutTrace(),
                        receiptsWithoutTrace(),
                        StoredChain.broken(database),
                        bookOfRenewals(),
                        bookOfDrawersAndVouchers())
                .flatMap(List::stream)
                .toList();
    }

    /** What the book says otherwise than the renewals: held for carriers, owed to customers, taken on a receipt. */
    public List<String> bookOfRenewals() {
        return Stream.of(heldOtherwise(), settledOtherwise(), owedOtherwise(), takenOtherwise(), unbalanced())
                .flatMap(List::stream)
                .toList();
    }

    /** What the book says otherwise than the drawers and the vault. */
    public List<String> bookOfDrawersAndVouchers() {
        return Stream.of(cashOtherwise(), stockOtherwise(), unbalanced())
                .flatMap(List::stream)
                .toList();
    }

    /** Cash account of a drawer = what should lie in it, and nothing once it is closed. */
    private List<String> cashOtherwise() {
        return broken("""
                select concat('cash ', cast(d.id as varchar)) from drawer d
                left join (select drawer_id, sum(case when kind in ('SALE', 'PAY_IN') then amount else -amount end
                        - coalesce(foreign_value, 0)) as moved
                    from drawer_entry where cash group by drawer_id) e on e.drawer_id = d.id
                left join (select a.sub, sum(l.amount) as held from book_account a join book_line l on l.account_id = a.id
                    where a.kind = 'CASH' group by a.sub) b on b.sub = cast(d.id as varchar)
                where coalesce(b.held, 0)
                    <> case when d.closed_at is null then d.opening_float + coalesce(e.moved, 0) else 0 end
                """);
    }

    /** Stock account of a lot = cost of what lies in the vault, expired vouchers that nobody withdrew included. */
    private List<String> stockOtherwise() {
        return broken("""
                select concat('stock ', v.lot) from (
                    select concat(cast(bought_on as varchar), ' ', carrier_id) as lot,
                        sum(case when state in ('IN_STOCK', 'RESERVED') then cost else 0 end) as cost
                    from voucher group by bought_on, carrier_id) v
                left join (select a.sub, sum(l.amount) as held from book_account a join book_line l on l.account_id = a.id
                    where a.kind = 'VOUCHER_STOCK' group by a.sub) b on b.sub = v.lot
                where v.cost <> coalesce(b.held, 0)
                """);
    }

    /** Taken for a carrier = renewals taken and not settled. */
    private List<String> heldOtherwise() {
        return broken("""
                select concat('held ', a.sub) from book_account a
                left join (select n.carrier_id, sum(n.held) as held from renewal n join receipt p on p.number = n.receipt_number
                    where p.content <> '{}' group by n.carrier_id) r on r.carrier_id = a.sub
                where a.kind = 'HELD_FOR_CARRIER' and coalesce(r.held, 0)
                    <> -(select coalesce(sum(l.amount), 0) from book_line l join book_entry e on e.id = l.entry_id
                            where l.account_id = a.id and exists (select 1 from sale s where s.id = e.sale_id))
                    and exists (select 1 from renewal c where c.carrier_id = a.sub)
                """);
    }

    /** What a carrier has got for a renewal = what it was paid, less what came back or is lost. */
    private List<String> settledOtherwise() {
        return broken("""
                select concat('settled ', n.receipt_number) from renewal n left join (
                    select renewal_id, sum(covered) as covered from carrier_settlement group by renewal_id) s
                    on s.renewal_id = n.id
                where n.settled <> coalesce(s.covered, 0)
                """);
    }

    /** Owed to customers = the credit shown on their files. */
    private List<String> owedOtherwise() {
        return broken("""
                select concat('owed ', cast(c.id as varchar)) from customer c
                left join (select n.customer_id, sum(n.total - n.refunded) as owed from renewal n
                    join receipt p on p.number = n.receipt_number
                    where n.result in ('FAILED', 'REVERSED') and p.content <> '{}' group by n.customer_id) r on r.customer_id = c.id
                left join (select a.sub, sum(l.amount) as credit from book_account a join book_line l on l.account_id = a.id
                    where a.kind = 'CUSTOMER_CREDIT' group by a.sub) b on b.sub = cast(c.id as varchar)
                where coalesce(r.owed, 0) <> -coalesce(b.credit, 0)
                """);
    }

    /** A receipt's total = what its entry takes from the customer. */
    private List<String> takenOtherwise() {
        return broken("""
                select p.number from sale s join receipt p on p.number = s.receipt_number left join (
                    select e.sale_id, sum(l.amount) as taken from book_entry e
                    join book_line l on l.entry_id = e.id join book_account a on a.id = l.account_id
                    where e.event = 'SALE' and a.kind in ('CASH', 'FOREIGN_CASH', 'RECEIVABLE', 'CUSTOMER_CREDIT')
                    group by e.sale_id) b on b.sale_id = s.id
                where p.total <> coalesce(b.taken, 0) and p.content <> '{}'
                """);
    }

    private List<String> unbalanced() {
        return broken(
                "select concat('entry ', cast(entry_id as varchar)) from book_line group by entry_id having sum(amount) <> 0");
    }

    /** Series whose receipts are not exactly 1, 2, 3 … up to the counter. */
    private List<String> countedOtherwise() {
        return broken("""
                select concat('series ', s.branch_code, ' ', s.year_of) from receipt_series s left join (
                    select branch_id, year_of, count(distinct sequence) as counted, max(sequence) as highest,
                           min(sequence) as lowest
                    from receipt group by branch_id, year_of) r on r.branch_id = s.branch_id and r.year_of = s.year_of
                where s.last_number <> coalesce(r.counted, 0) or s.last_number <> coalesce(r.highest, 0)
                   or coalesce(r.lowest, 1) <> 1
                """);
    }

    private List<String> visitsOfAnotherSum() {
        return broken("""
                select v.receipt_number from sale v join receipt p on p.number = v.receipt_number left join (
                    select sale_id, sum(total) as together from renewal group by sale_id) n on n.sale_id = v.id
                where v.total <> coalesce(n.together, -1) or v.total <> p.total
                """);
    }

    /** A renewal has its steps, its entry in the audit log, and its receipt can be found by its number. */
    private List<String> renewalsWithoutTrace() {
        return broken("""
                select n.receipt_number from renewal n
                where not exists (select 1 from renewal_step s where s.renewal_id = n.id and s.to_state = 'TAKEN')
                   or (select count(*) from audit_entry a
                        where a.subject_id = cast(n.id as varchar) and a.action = 'renewal.recorded') <> 1
                   or n.receipt_number not in (select receipt from lookup_token where receipt is not null)
                """);
    }

    private List<String> receiptsWithoutTrace() {
        return broken("""
                select r.number from receipt r
                where (select count(*) from audit_entry a
                        where a.subject_id = r.number and a.action = 'receipt.issued') <> 1
                   or (r.returns is null and not exists (select 1 from sale v where v.receipt_number = r.number))
                """);
    }

    private List<String> broken(String query) {
        return database.queryForList(query, String.class).stream()
                .map(Objects::requireNonNull)
                .toList();
    }
}
