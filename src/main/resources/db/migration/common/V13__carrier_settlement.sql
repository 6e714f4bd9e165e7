-- What carriers were paid for renewals, what of it came back or is lost (below zero; what is lost charges nothing), and what
-- was taken back again: rows are only ever added.
create table carrier_settlement
(
    id             uuid primary key,
    settlement_key uuid         not null constraint settled_once unique,
    renewal_id     uuid         not null references renewal,
    carrier_id     varchar(60)  not null,
    branch_id      uuid         not null references branch,
    staff_id       uuid         not null references staff,
    staff_name     varchar(80)  not null,
    place          varchar(10)  not null constraint settlement_place_is_known check (place in ('METHOD', 'DRAWER', 'BANK', 'LOST')),
    method_id      uuid,
    paid_from      varchar(120) not null,
    covered        bigint       not null constraint settled_amount_is_believable check (covered between -10000000 and 10000000),
    charged        bigint       not null constraint charged_amount_is_believable check (charged between -20000000 and 20000000),
    currency       varchar(3),
    foreign_amount numeric(18, 2) constraint foreign_charge_is_above_zero check (foreign_amount > 0),
    rate           numeric(18, 6) constraint foreign_rate_is_above_zero check (rate > 0),
    order_number   varchar(200) not null,
    reason         varchar(500) not null,
    paid_at        timestamp with time zone not null,
    recorded_at    timestamp with time zone not null,
    entry_id       uuid         not null references book_entry,
    reverses_id    uuid constraint settlement_taken_back_once unique references carrier_settlement,
    constraint foreign_charge_is_whole check ((currency is null) = (foreign_amount is null) and (currency is null) = (rate is null)),
    constraint a_method_and_nothing_else_has_its_id check ((place = 'METHOD') = (method_id is not null)),
    constraint a_carrier_is_paid_by_a_method_or_cash check (place in ('METHOD', 'DRAWER') or reverses_id is not null or covered < 0),
    constraint what_is_lost_does_not_come_back check (place <> 'LOST' or charged = 0),
    constraint settlement_pays_or_comes_back check ((covered > 0 and charged >= 0) or (covered < 0 and charged <= 0))
);
create index carrier_settlement_of_renewal on carrier_settlement (renewal_id, recorded_at);
create index carrier_settlement_by_carrier on carrier_settlement (carrier_id, recorded_at);
