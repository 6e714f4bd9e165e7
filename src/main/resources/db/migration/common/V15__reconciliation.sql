-- What issuers say of an account: their statements row by row, and which lines of the book each row was matched with. The
-- book itself never hears of it.

-- How the columns of an account's statements were read the last time; whoever imports or marks holds this row.
create table reconciled_account
(
    kind            varchar(40) not null,
    sub             varchar(60) not null,
    skipped         integer     not null constraint skipped_rows_are_believable check (skipped between 0 and 1000),
    day_order       varchar(20) not null,
    out_is_positive boolean     not null,
    primary key (kind, sub)
);

create table statement_column
(
    kind  varchar(40)  not null,
    sub   varchar(60)  not null,
    role  varchar(20)  not null,
    place integer      not null constraint columns_are_counted check (place between 0 and 1000),
    name  varchar(120) not null,
    primary key (kind, sub, role),
    foreign key (kind, sub) references reconciled_account
);

create table issuer_statement
(
    id           uuid primary key,
    kind         varchar(40)  not null,
    sub          varchar(60)  not null,
    file_name    varchar(255) not null,
    content_hash varchar(64)  not null,
    first_day    date         not null,
    last_day     date         not null,
    closing      bigint constraint closing_is_believable check (closing between -1000000000000 and 1000000000000),
    staff_id     uuid         not null references staff,
    staff_name   varchar(80)  not null,
    at           timestamp with time zone not null,
    constraint the_same_statement_once unique (kind, sub, content_hash),
    constraint a_statement_runs_forward check (first_day <= last_day),
    foreign key (kind, sub) references reconciled_account
);
create index issuer_statement_by_account on issuer_statement (kind, sub, last_day);

-- Amounts are signed as lines of the book: above zero a debit.
create table statement_row
(
    statement_id uuid         not null references issuer_statement,
    row_number   integer      not null,
    day_of       date         not null,
    amount       bigint       not null constraint a_row_moves_money check (amount <> 0 and amount between -1000000000000 and 1000000000000),
    reference    varchar(200) not null,
    text         varchar(500) not null,
    primary key (statement_id, row_number)
);

create table statement_mark
(
    statement_id uuid        not null,
    row_number   integer     not null,
    staff_id     uuid        not null references staff,
    staff_name   varchar(80) not null,
    at           timestamp with time zone not null,
    constraint a_row_is_matched_once primary key (statement_id, row_number),
    foreign key (statement_id, row_number) references statement_row
);

-- Day and amount are those of the line, which never changes.
create table statement_mark_line
(
    entry_id     uuid     not null,
    position     smallint not null,
    statement_id uuid     not null,
    row_number   integer  not null,
    day_of       date     not null,
    amount       bigint   not null,
    constraint a_line_is_marked_once primary key (entry_id, position),
    foreign key (entry_id, position) references book_line,
    foreign key (statement_id, row_number) references statement_mark
);
create index statement_mark_line_of_row on statement_mark_line (statement_id, row_number);

-- By which order number a carrier knows what was booked.
create index carrier_settlement_of_entry on carrier_settlement (entry_id);
