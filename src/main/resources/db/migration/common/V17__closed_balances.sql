-- What an account held at the end of the last day of a closing, kept for speed: the lines of closed days never change. Only
-- accounts that moved since the closing before have a row; the latest one on or before a day holds until the account's next line.
-- No foreign key to the account: whoever holds one waits for the closing, which would wait for them.
create table closed_balance
(
    account_id     integer not null,
    closed_through date    not null references book_closing,
    balance        bigint  not null,
    primary key (account_id, closed_through)
);

-- What was closed before balances were kept.
insert into closed_balance (account_id, closed_through, balance)
select a.id, c.closed_through,
    (select cast(sum(l.amount) as bigint) from book_line l where l.account_id = a.id and l.day_of <= c.closed_through)
from book_account a cross join book_closing c
where exists (
    select 1 from book_line l where l.account_id = a.id and l.day_of <= c.closed_through
        and l.day_of > coalesce((select max(b.closed_through) from book_closing b where b.closed_through < c.closed_through), date '0001-01-01'));
