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
