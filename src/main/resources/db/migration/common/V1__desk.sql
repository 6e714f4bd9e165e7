-- Times are instants (UTC); days are Japan days. Nothing here is deleted while the books refer to it.
-- Foreign keys come after the indexes of their table: H2 then uses those and makes no second one for the same column.

create table branch
(
    id                  uuid primary key,
    version             integer      not null,
    code                varchar(4)   not null constraint branch_code_is_unique unique,
    name                varchar(80)  not null,
    heading             varchar(120) not null,
    address             varchar(200) not null,
    phone               varchar(40)  not null,
    registration_number varchar(14),
    closed_at           timestamp with time zone,
    changed_at          timestamp with time zone not null,
    changed_by          varchar(80)  not null
);

create table staff
(
    id                    uuid primary key,
    version               integer      not null,
    login                 varchar(80)  not null constraint staff_login_is_unique unique,
    name                  varchar(80)  not null,
    role                  varchar(20)  not null,
    branch_id             uuid         not null references branch,
    language              varchar(2)   not null,
    appearance            varchar(10)  not null,
    password_hash         varchar(200),
    invitation_hash       varchar(64) constraint staff_invitation_is_unique unique,
    invitation_expires_at timestamp with time zone,
    disabled_at           timestamp with time zone,
    created_at            timestamp with time zone not null
);

create sequence customer_number start with 1 increment by 1;

create table customer
(
    id          uuid primary key,
    version     integer not null,
    number      bigint  not null constraint customer_number_is_unique unique,
    han         varchar(120),
    kana        varchar(120),
    latin       varchar(120),
    search_text varchar(100000) not null,
    arrives_on  date,
    leaves_on   date,
    note        varchar(4000) not null,
    branch_id   uuid references branch, -- where the file was opened
    created_at  timestamp with time zone not null,
    changed_at  timestamp with time zone not null,
    changed_by  varchar(80)   not null,
    constraint customer_has_a_name check (han is not null or kana is not null or latin is not null),
    constraint customer_leaves_after_arriving check (arrives_on is null or leaves_on is null or arrives_on <= leaves_on)
);

create table customer_contact
(
    customer_id uuid         not null references customer,
    position    integer      not null,
    kind        varchar(20)  not null,
    handle      varchar(254) not null,
    primary key (customer_id, position)
);

create table customer_language
(
    customer_id uuid       not null references customer,
    position    integer    not null,
    language    varchar(8) not null,
    primary key (customer_id, position)
);

-- What a second file of the same person would share: whole names in any script, phones, addresses, chat accounts.
create table customer_key
(
    customer_id uuid         not null references customer,
    known_by    varchar(220) not null,
    primary key (customer_id, known_by)
);
create index customer_key_by_key on customer_key (known_by);

-- What an index finds from the middle of a name or a contact: the text to its end, from each of its characters on.
create table customer_part
(
    part        varchar(32) not null,
    customer_id uuid        not null,
    primary key (part, customer_id)
);
create index customer_part_of_customer on customer_part (customer_id);
alter table customer_part add foreign key (customer_id) references customer;

create table card
(
    id               uuid primary key,
    version          integer     not null,
    customer_id      uuid        not null,
    carrier_id       varchar(60) not null,
    plan_id          varchar(60),
    form             varchar(20) not null,
    contract         varchar(20) not null,
    purpose          varchar(20) not null,
    generation       varchar(4)  not null,
    phone            varchar(20) constraint card_phone_is_unique unique,
    data_number      varchar(20) constraint card_data_number_is_unique unique,
    iccid            varchar(20) constraint card_iccid_is_unique unique,
    serial           varchar(15) constraint card_serial_is_unique unique,
    eid              varchar(32),
    imei             varchar(15),
    imsi             varchar(15),
    bought_at        varchar(120) not null,
    login_id         varchar(120) not null,
    balance          bigint,
    note             varchar(4000) not null,
    lost_on          date,
    closed_on        date,
    created_at       timestamp with time zone not null,
    changed_at       timestamp with time zone not null,
    changed_by       varchar(80)  not null
);
create index card_of_customer on card (customer_id);
alter table card add foreign key (customer_id) references customer;

create table card_clock
(
    card_id  uuid        not null references card,
    kind     varchar(20) not null,
    last_day date        not null,
    ends_at  time,
    primary key (card_id, kind)
);
create index card_clock_by_day on card_clock (last_day, kind);

-- A card that was closed because another took its place; the number that moved is kept here for the old card.
create table card_replacement
(
    old_card_id uuid         primary key references card,
    version     integer      not null,
    new_card_id uuid         not null constraint card_replaces_one_card unique references card,
    number      varchar(40)  not null,
    number_kept boolean      not null,
    reason      varchar(500) not null,
    replaced_at timestamp with time zone not null,
    staff_id    uuid         not null,
    staff_name  varchar(80)  not null
);

create sequence lookup_token_id start with 1 increment by 50;

create table lookup_token
(
    id          bigint primary key,
    token       varchar(80) not null,
    kind        varchar(20) not null,
    customer_id uuid        not null,
    card_id     uuid,
    receipt     varchar(30)
);
create index lookup_token_by_token on lookup_token (token);
create index lookup_token_of_customer on lookup_token (customer_id);
create index lookup_token_of_card on lookup_token (card_id);
alter table lookup_token add foreign key (customer_id) references customer;
alter table lookup_token add foreign key (card_id) references card;

-- What a clerk has typed but not recorded; its id is the key that makes the record unique.
create table renewal_draft
(
    id       uuid primary key,
    version  integer       not null,
    card_id  uuid          not null references card,
    staff_id uuid          not null references staff,
    content  varchar(100000) not null,
    saved_at timestamp with time zone not null,
    constraint one_draft_per_card_and_clerk unique (card_id, staff_id)
);

create table receipt_series
(
    branch_id   uuid    not null references branch,
    year_of     integer not null,
    branch_code varchar(4) not null,
    last_number bigint  not null,
    primary key (branch_id, year_of)
);

create table receipt
(
    number       varchar(30) primary key,
    branch_id    uuid    not null,
    year_of      integer not null,
    sequence     bigint  not null,
    issued_at    timestamp with time zone not null,
    customer_id  uuid    not null,
    total        bigint  not null,
    returns      varchar(30),
    content      varchar(100000) not null,
    constraint receipt_number_once_per_branch_and_year unique (branch_id, year_of, sequence),
    constraint only_returns_are_negative check (total >= 0 or returns is not null)
);
create index receipt_returned on receipt (returns);
alter table receipt add foreign key (branch_id) references branch;
alter table receipt add foreign key (customer_id) references customer;
alter table receipt add foreign key (returns) references receipt;

-- Each handing-out of a receipt; copy 1 is the original, later ones are copies, 0 is kept on file.
create table receipt_print
(
    number     varchar(30) not null references receipt,
    position   integer     not null,
    copy       integer     not null,
    printed_at timestamp with time zone not null,
    staff_id   uuid        not null references staff,
    staff_name varchar(80) not null,
    medium     varchar(10) not null,
    addressee  varchar(200),
    sent_to    varchar(80),
    primary key (number, position)
);

-- One customer at the counter, one payment, one receipt; a family renews several cards in one sale.
create table sale
(
    id              uuid primary key,
    version         integer     not null,
    idempotency_key uuid        not null constraint sale_recorded_once unique,
    payer_id        uuid        not null,
    branch_id       uuid        not null,
    staff_id        uuid        not null,
    receipt_number  varchar(30) not null constraint receipt_of_one_sale unique,
    total           bigint      not null constraint sale_total_is_not_negative check (total >= 0),
    recorded_at     timestamp with time zone not null
);
alter table sale add foreign key (payer_id) references customer;
alter table sale add foreign key (branch_id) references branch;
alter table sale add foreign key (staff_id) references staff;
alter table sale add foreign key (receipt_number) references receipt;

create table renewal
(
    id              uuid primary key,
    version         integer     not null,
    idempotency_key uuid        not null constraint renewal_recorded_once unique,
    sale_id        uuid        not null,
    card_id         uuid        not null,
    customer_id     uuid        not null,
    branch_id       uuid        not null,
    staff_id        uuid        not null,
    carrier_id      varchar(60) not null,
    channel_id      varchar(60) not null,
    plan_id         varchar(60),
    payment_id      varchar(60) not null,
    promotion_id    varchar(60),
    amount          bigint      not null constraint amount_is_believable check (amount between 0 and 10000000),
    fee             bigint      not null constraint fee_is_believable check (fee between 0 and 10000000),
    late_fee        bigint      not null constraint late_fee_is_believable check (late_fee between 0 and 10000000),
    discount        bigint      not null constraint discount_is_believable check (discount between 0 and 10000000),
    direct          bigint      not null,
    total           bigint      not null,
    settlement_route varchar(20) not null constraint settlement_route_is_known check (settlement_route in ('DIRECT', 'ON_BEHALF', 'FROM_STOCK')),
    settled         bigint      not null,
    held            bigint      not null,
    refunded_amount   bigint    not null constraint refunded_amount_is_not_negative check (refunded_amount >= 0),
    refunded_fee      bigint    not null constraint refunded_fee_within check (refunded_fee between 0 and fee),
    refunded_late_fee bigint    not null constraint refunded_late_fee_within check (refunded_late_fee between 0 and late_fee),
    refunded        bigint      not null,
    money           varchar(20) not null constraint money_state_is_known check (money in ('OPEN', 'TAKEN', 'PARTLY_REFUNDED', 'REFUNDED')),
    result          varchar(20) not null constraint result_state_is_known
        check (result in ('PREPARED', 'SUBMITTED', 'CONFIRMED', 'UNKNOWN', 'FAILED', 'REVERSED')),
    recorded_at     timestamp with time zone not null,
    observed_at     timestamp with time zone,
    looked_up_at    timestamp with time zone,
    look_again_at   timestamp with time zone,
    owner_id        uuid,
    corrects_id     uuid,
    receipt_number  varchar(30) not null,
    details         varchar(100000) not null,
    constraint total_adds_up check (total = amount + fee + late_fee - discount - direct),
    constraint direct_is_all_that_the_carrier_gets check (direct = case when settlement_route = 'DIRECT' then amount + late_fee - discount else 0 end),
    constraint settled_within check (settled between 0 and case when settlement_route = 'ON_BEHALF' then amount + late_fee - discount else 0 end),
    constraint held_for_the_carrier check (held = case when settlement_route = 'ON_BEHALF' and result not in ('FAILED', 'REVERSED')
        then amount + late_fee - discount else 0 end - settled),
    constraint total_is_believable check (total between 0 and 10000000),
    constraint refunded_adds_up check (refunded = refunded_amount + refunded_fee + refunded_late_fee),
    constraint never_more_back_than_taken check (refunded_amount <= amount - discount),
    constraint nothing_back_of_what_was_not_taken check (settlement_route <> 'DIRECT' or (refunded_amount = 0 and refunded_late_fee = 0))
);
create index renewal_by_time on renewal (recorded_at, id);
create index renewal_of_card on renewal (card_id, recorded_at);
create index renewal_of_card_by_result on renewal (card_id, result);
create index renewal_of_customer on renewal (customer_id, recorded_at);
create index renewal_by_result_and_money on renewal (result, money, recorded_at);
create index renewal_of_sale on renewal (sale_id);
create index renewal_of_receipt on renewal (receipt_number);
create index renewal_corrected on renewal (corrects_id);
create index renewal_not_settled on renewal (held, recorded_at);
alter table renewal add foreign key (sale_id) references sale;
alter table renewal add foreign key (card_id) references card;
alter table renewal add foreign key (customer_id) references customer;
alter table renewal add foreign key (branch_id) references branch;
alter table renewal add foreign key (staff_id) references staff;
alter table renewal add foreign key (owner_id) references staff;
alter table renewal add foreign key (corrects_id) references renewal;
alter table renewal add foreign key (receipt_number) references receipt;

-- The id is the place in the chain: it counts from 1 without a gap.
create table audit_entry
(
    id          bigint primary key check (id > 0),
    at          timestamp(6) with time zone not null,
    staff_id    uuid         not null,
    staff_name  varchar(80)  not null,
    role        varchar(20)  not null,
    branch_id   uuid         not null,
    address     varchar(45)  not null,
    page        varchar(200) not null,
    action      varchar(60)  not null,
    subject_id  varchar(60)  not null,
    label       varchar(200) not null,
    label_key   varchar(200) not null,
    customer_id uuid,
    card_id     uuid,
    renewal_id  uuid,
    correlation bigint       not null,
    sealed      boolean      not null,
    fields      varchar(200000) not null,
    reason      varchar(1000),
    previous    varchar(64)  not null,
    hash        varchar(64)  not null
);
create index audit_by_time on audit_entry (at, id);
create index audit_by_label on audit_entry (label_key, id);
create index audit_of_subject on audit_entry (subject_id, id);
create index audit_by_staff on audit_entry (staff_name, id);
create index audit_of_customer on audit_entry (customer_id, id);
create index audit_of_card on audit_entry (card_id, id);
create index audit_of_renewal on audit_entry (renewal_id, id);

