-- Drawers: the cash that one person answers for at one branch. open_for names person and branch while the drawer is open
-- and is null afterwards, so that nobody ever has two.
create table drawer
(
    id            uuid primary key,
    version       integer      not null,
    branch_id     uuid         not null references branch,
    staff_id      uuid         not null references staff,
    staff_name    varchar(80)  not null,
    opened_at     timestamp with time zone not null,
    opening_float bigint       not null constraint float_is_believable check (opening_float between 0 and 10000000),
    float_count   varchar(1000),
    handed_from   varchar(30),
    entries       integer      not null default 0,
    open_for      varchar(80) constraint one_open_drawer_per_person_and_branch unique,
    closed_at     timestamp with time zone,
    constraint closed_or_open check ((open_for is null) = (closed_at is not null))
);
create index drawer_of_staff on drawer (staff_id);

-- What moved while a drawer was open; cash or not, each line of the book of money stands in one drawer at most.
-- Foreign notes lie beside the yen, with what they were worth when taken; the amount is what was paid with them.
create table drawer_entry
(
    id             uuid primary key,
    drawer_id      uuid         not null,
    position       integer      not null,
    kind           varchar(10)  not null,
    cash           boolean      not null,
    amount         bigint       not null constraint drawer_moves_an_amount check (amount between 1 and 10000000),
    currency       varchar(3),
    foreign_amount numeric(18, 2),
    foreign_value  bigint,
    reason         varchar(500) not null,
    money_entry_id uuid constraint money_in_one_drawer unique,
    method_id       varchar(60),
    sale_id       uuid,
    renewal_id     uuid,
    receipt_number varchar(30),
    staff_id       uuid         not null,
    staff_name     varchar(80)  not null,
    at             timestamp with time zone not null,
    constraint drawer_entry_in_order unique (drawer_id, position),
    constraint only_cash_is_paid_in_and_out check (cash or money_entry_id is not null),
    constraint foreign_notes_are_whole check ((currency is null) = (foreign_amount is null) and (currency is null) = (foreign_value is null)),
    constraint foreign_notes_cover_amount check (foreign_value is null or (cash and foreign_value between amount and 10000000))
);
alter table drawer_entry add foreign key (drawer_id) references drawer;
alter table drawer_entry add foreign key (money_entry_id) references money_entry;
alter table drawer_entry add foreign key (staff_id) references staff;

-- Every count, also those that were repeated.
create table drawer_count
(
    id         uuid primary key,
    drawer_id  uuid          not null references drawer,
    position   integer       not null,
    pieces     varchar(1000) not null,
    counted    bigint        not null,
    expected   bigint        not null,
    entries    integer       not null,
    staff_id   uuid          not null references staff,
    staff_name varchar(80)   not null,
    at         timestamp with time zone not null,
    constraint drawer_count_in_order unique (drawer_id, position)
);

create table z_series
(
    branch_id   uuid primary key references branch,
    branch_code varchar(4) not null,
    last_number bigint     not null
);

-- What a drawer was when it was closed; written once.
create table z_report
(
    number    varchar(30) primary key,
    branch_id uuid        not null references branch,
    sequence  bigint      not null,
    drawer_id uuid        not null constraint drawer_closes_once unique references drawer,
    staff_id  uuid        not null references staff,
    day_of    date        not null,
    closed_at timestamp with time zone not null,
    expected  bigint      not null,
    counted   bigint      not null,
    content   varchar(1000000) not null,
    constraint z_number_once_per_branch unique (branch_id, sequence)
);
create index z_report_by_day on z_report (branch_id, day_of);
