-- Codes that are worth money. The code itself is kept encrypted; serial and last four characters may be seen.
create table voucher
(
    id               uuid primary key,
    version          integer      not null,
    branch_id        uuid         not null,
    kind             varchar(10)  not null,
    carrier_id       varchar(60)  not null,
    plan_id          varchar(60),
    customer_id      uuid,
    face_value       bigint       not null constraint voucher_is_worth_something check (face_value between 1 and 10000000),
    cost             bigint       not null constraint voucher_cost_is_no_debt check (cost between 0 and 10000000),
    supplier         varchar(120) not null,
    bought_on        date         not null,
    expires_on       date,
    paid_kind        varchar(40)  not null constraint vouchers_are_paid_from_what_is_ours
        check (paid_kind in ('BANK', 'SAFE', 'CASH', 'AGENCY_CREDIT_CARD', 'AGENCY_BALANCE')),
    paid_sub         varchar(60)  not null,
    serial           varchar(60),
    last_four        varchar(4)   not null,
    shape            varchar(6)   not null,
    sealed_code      varchar(600) not null,
    key_id           varchar(20)  not null,
    fingerprint      varchar(64)  not null constraint voucher_code_is_unique unique,
    state            varchar(20)  not null,
    reserved_by      uuid,
    reserved_by_name varchar(80),
    reserved_until   timestamp with time zone,
    revealed_at      timestamp with time zone,
    used_by          uuid constraint one_voucher_for_one_renewal unique,
    entered_at       timestamp with time zone not null,
    constraint voucher_serial_is_unique unique (carrier_id, serial),
    constraint an_advance_is_for_somebody check ((kind = 'ADVANCE') = (customer_id is not null)),
    constraint an_advance_has_no_markup check (kind <> 'ADVANCE' or face_value <= cost),
    constraint a_used_voucher_has_its_renewal check ((state = 'USED') = (used_by is not null)),
    constraint a_reserved_voucher_has_its_clerk check ((state = 'RESERVED') = (reserved_by is not null)),
    constraint a_reservation_is_whole check ((reserved_by is null) = (reserved_until is null)),
    constraint voucher_state_is_known check (state in ('IN_STOCK', 'RESERVED', 'USED', 'SPOILT', 'RETURNED'))
);
create index voucher_to_offer on voucher (carrier_id, branch_id, state);
create index voucher_by_time on voucher (entered_at);
alter table voucher add foreign key (branch_id) references branch;
alter table voucher add foreign key (customer_id) references customer;
alter table voucher add foreign key (reserved_by) references staff;
alter table voucher add foreign key (used_by) references renewal;

-- Everything that was done with a voucher: who, when, why.
create table voucher_step
(
    voucher_id uuid         not null references voucher,
    position   integer      not null,
    action     varchar(20)  not null,
    at         timestamp with time zone not null,
    staff_id   uuid         not null references staff,
    staff_name varchar(80)  not null,
    renewal_id uuid references renewal,
    reason     varchar(500) not null,
    primary key (voucher_id, position),
    constraint a_use_has_its_renewal check (action <> 'USED' or renewal_id is not null)
);
