-- The newest entry of the audit log; whoever adds one waits here for whoever adds another.
create table audit_head
(
    only_one boolean primary key check (only_one),
    id       bigint      not null,
    hash     varchar(64) not null
);
insert into audit_head (only_one, id, hash)
values (true, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- What the trail was, signed, and the subtrees from which its hash tree goes on.
create table audit_checkpoint
(
    size     bigint primary key check (size > 0),
    note     varchar(1000) not null,
    subtrees varchar(5000) not null,
    at       timestamp(6) with time zone not null
);

-- Under which key an entry keeps what is personal. An erased customer's row stays, without the key.
create table personal_key
(
    customer_id uuid primary key,
    key_id      varchar(8)  not null,
    sealed      varchar(120),
    erased_at   timestamp(6) with time zone
);
