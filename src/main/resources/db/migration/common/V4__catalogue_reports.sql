-- "It did not work today": kept for the books, shown on its Japan day only. No carrier means every carrier.

create table channel_report
(
    id           uuid primary key,
    channel_id   varchar(60)              not null,
    carrier_id   varchar(60),
    reported_on  date                     not null,
    reported_at  timestamp with time zone not null,
    reported_by  varchar(80)              not null,
    note         varchar(500)             not null,
    withdrawn_at timestamp with time zone
);
create index channel_report_by_day on channel_report (reported_on);
