-- What a branch takes from its customers; without a row here nobody has chosen yet.
create table branch_method_choice
(
    branch_id  uuid primary key references branch,
    version    integer     not null,
    changed_at timestamp with time zone not null,
    changed_by varchar(80) not null
);

create table branch_payment_method
(
    branch_id           uuid          not null references branch_method_choice,
    method_id           varchar(60)   not null,
    fee_percent         numeric(4, 2) not null constraint method_fee_is_believable check (fee_percent between 0 and 20),
    days_until_paid_out integer       not null constraint payout_is_believable check (days_until_paid_out between 0 and 60),
    primary key (branch_id, method_id)
);

-- What carriers are paid with. Of a card only the last four digits are ever kept; open_name is empty when it is closed.
create table settlement_method
(
    id          uuid primary key,
    version     integer      not null,
    kind        varchar(20)  not null,
    name        varchar(120) not null,
    open_name   varchar(120) constraint one_open_method_per_name unique,
    last_four   varchar(4) constraint four_digits_are_kept check (translate(last_four, '0123456789', '0000000000') = '0000'),
    valid_until date,
    low_below   bigint constraint low_mark_is_believable check (low_below between 0 and 10000000),
    closed_at   timestamp with time zone,
    changed_at  timestamp with time zone not null,
    changed_by  varchar(80)  not null,
    constraint a_card_shows_its_digits_and_its_end check ((kind = 'CREDIT_CARD') = (last_four is not null and valid_until is not null)),
    constraint a_balance_is_no_card check (kind = 'CREDIT_CARD' or (last_four is null and valid_until is null)),
    constraint only_a_balance_runs_low check (kind = 'BALANCE' or low_below is null),
    constraint in_use_or_closed check ((open_name is null) = (closed_at is not null))
);

create table settlement_method_carrier
(
    method_id  uuid        not null references settlement_method,
    carrier_id varchar(60) not null,
    primary key (method_id, carrier_id)
);
