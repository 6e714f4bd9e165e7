-- Which keys this database needs. The check value shows whether a key is the same, and tells nothing of it.
create table key_check
(
    purpose     varchar(20) not null,
    id          varchar(20) not null,
    check_value varchar(64) not null,
    primary key (purpose, id)
);
