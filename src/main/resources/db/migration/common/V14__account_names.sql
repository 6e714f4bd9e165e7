-- How the owner calls accounts in other programs, where that differs from what is proposed. A row without a sub-account
-- is for all accounts of its kind.
create table book_account_name
(
    name_set varchar(20)  not null,
    kind     varchar(40)  not null,
    sub      varchar(60)  not null,
    name     varchar(120) not null,
    sub_name varchar(60)  not null,
    tax      varchar(60)  not null,
    primary key (name_set, kind, sub)
);
