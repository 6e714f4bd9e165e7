-- Tries to sign in with a name that nobody has and that are too many for the audit log: counted until the next one is told.
create table unknown_sign_in
(
    id       smallint primary key constraint there_is_one_count check (id = 1),
    left_out bigint not null
);

insert into unknown_sign_in (id, left_out)
values (1, 0);
