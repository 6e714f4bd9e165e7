package org.tsuzuki.renewal;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

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
                        receiptsWithoutTrace())
                .flatMap(List::stream)
                .toList();
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

    /** A renewal has its steps, its entry in the trail, and its receipt can be found by its number. */
    private List<String> renewalsWithoutTrace() {
        return broken("""
                select n.receipt_number from renewal n
                where not exists (select 1 from renewal_step s where s.renewal_id = n.id and s.to_state = 'TAKEN')
                   or (select count(*) from audit_entry a
                        where a.subject_id = cast(n.id as varchar) and a.action = 'renewal.recorded') <> 1
                   or not exists (select 1 from lookup_token t where t.receipt = n.receipt_number)
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
