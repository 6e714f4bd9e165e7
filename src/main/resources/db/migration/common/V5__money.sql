-- The book of money. A row is written when money changes hands and never touched again.
create table money_entry
(
    id             uuid primary key,
    sale_id       uuid         not null,
    renewal_id     uuid,
    receipt_number varchar(30)  not null,
    direction      varchar(10)  not null constraint money_goes_in_or_out check (direction in ('IN', 'OUT')),
    method_id       varchar(60)  not null,
    tender_type    varchar(20)  not null constraint tender_type_is_known check (tender_type in ('CASH', 'CREDIT_CARD', 'CASHLESS', 'CREDIT')),
    amount         bigint       not null constraint money_moves_an_amount check (amount between 1 and 10000000),
    tendered       bigint constraint tendered_is_believable check (tendered <= 10000000),
    currency       varchar(3),
    foreign_amount numeric(18, 2),
    rate           numeric(18, 6),
    branch_id      uuid         not null,
    staff_id       uuid         not null,
    at             timestamp with time zone not null,
    constraint a_refund_is_of_a_renewal check (direction = 'IN' or renewal_id is not null),
    constraint only_cash_is_tendered check (tender_type = 'CASH' or (tendered is null and currency is null)),
    constraint tendered_covers_amount check (tendered is null or tendered >= amount),
    constraint foreign_note_is_whole check ((currency is null) = (foreign_amount is null) and (currency is null) = (rate is null))
);
create index money_of_sale on money_entry (sale_id);
create index money_of_renewal on money_entry (renewal_id);
create index money_of_receipt on money_entry (receipt_number);
create index money_by_branch_and_time on money_entry (branch_id, at);
alter table money_entry add foreign key (sale_id) references sale;
alter table money_entry add foreign key (renewal_id) references renewal;
alter table money_entry add foreign key (receipt_number) references receipt;
alter table money_entry add foreign key (branch_id) references branch;
alter table money_entry add foreign key (staff_id) references staff;

-- Every step that a renewal's money and result have taken: who, when, why.
create table renewal_step
(
    renewal_id  uuid         not null,
    position    integer      not null,
    axis        varchar(10)  not null,
    from_state  varchar(20)  not null,
    to_state    varchar(20)  not null,
    at          timestamp with time zone not null,
    staff_id    uuid         not null,
    staff_name  varchar(80)  not null,
    approved_by varchar(80),
    amount      bigint,
    reason      varchar(1000) not null,
    primary key (renewal_id, position)
);
alter table renewal_step add foreign key (renewal_id) references renewal;
alter table renewal_step add foreign key (staff_id) references staff;

-- Voucher, order and slip numbers, so that none is used twice unnoticed; a supervisor's word makes the next use.
create table renewal_reference
(
    channel_id varchar(60)  not null,
    field_id   varchar(60)  not null,
    given      varchar(200) not null,
    used       integer      not null,
    renewal_id uuid         not null,
    constraint reference_used_once primary key (channel_id, field_id, given, used)
);
create index reference_of_renewal on renewal_reference (renewal_id);
alter table renewal_reference add foreign key (renewal_id) references renewal;

-- The family at the counter: what one clerk has gathered for one payment.
create table cart
(
    id       uuid primary key,
    version  integer      not null,
    staff_id uuid         not null constraint one_cart_per_clerk unique references staff,
    content  varchar(100000) not null,
    saved_at timestamp with time zone not null
);
