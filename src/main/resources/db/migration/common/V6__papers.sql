-- What became of a receipt that was sent by mail; no row while that is not known.
create table receipt_mail
(
    number   varchar(30) not null,
    position integer     not null,
    sent     boolean     not null,
    problem  varchar(60),
    at       timestamp with time zone not null,
    primary key (number, position),
    foreign key (number, position) references receipt_print
);

-- The key behind the check codes, where the desk keeps its data in a database server.
create table check_key
(
    id     integer primary key constraint one_check_key check (id = 1),
    secret varchar(64) not null
);
