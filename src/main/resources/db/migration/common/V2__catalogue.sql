-- Every row is one JSON document; "shipped" is the one that came with the program, null for the agency's own rows.

create table catalogue_row
(
    kind       varchar(20)              not null,
    id         varchar(60)              not null,
    version    integer                  not null,
    position   integer                  not null,
    document   varchar(100000)          not null,
    shipped    varchar(100000),
    changed_at timestamp with time zone not null,
    changed_by varchar(80)              not null,
    primary key (kind, id)
);
