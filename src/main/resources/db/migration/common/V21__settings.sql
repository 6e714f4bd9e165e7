-- What the owner decided about amounts, times and rules; without a row the usual value of the program holds.
create table setting_change
(
    setting       varchar(40)  not null,
    change_number integer      not null constraint changes_are_counted check (change_number >= 1),
    version       integer      not null,
    value_before  bigint       not null,
    value_after   bigint       not null,
    reason        varchar(500) not null constraint a_change_says_why check (reason <> ''),
    changed_by    varchar(80)  not null,
    changed_at    timestamp with time zone not null,
    primary key (setting, change_number),
    constraint a_setting_lies_in_its_range check (
           (setting = 'SERVICE_FEE' and value_after between 0 and 100000)
        or (setting = 'SAME_RENEWAL_WITHIN' and value_after between 1 and 1440)
        or (setting = 'NEXT_CHECK_AFTER' and value_after between 5 and 1440)
        or (setting = 'DRAWER_REQUIRED' and value_after between 0 and 1)
        or (setting = 'CASH_TOLERANCE' and value_after between 0 and 100000)
        or (setting = 'TWO_PEOPLE_FROM' and value_after between 0 and 10000000)
        or (setting = 'APPROVAL_LASTS' and value_after between 1 and 60)
        or (setting = 'VOUCHER_RESERVED_FOR' and value_after between 5 and 240)
        or (setting = 'CODE_SHOWN_FOR' and value_after between 10 and 300)
        or (setting = 'SESSION_LASTS' and value_after between 5 and 720))
);

-- Who went through a practice renewal to its end; of what was typed nothing is kept.
create table practice_walk
(
    id          uuid primary key,
    version     integer     not null,
    finished_by varchar(80) not null,
    finished_at timestamp with time zone not null
);
