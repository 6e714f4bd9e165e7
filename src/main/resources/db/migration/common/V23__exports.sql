-- What was exported and waits to be downloaded; the file lies in the desk's data directory, and both go when it ends.
create table export_run
(
    id          uuid primary key,
    version     integer       not null,
    staff_id    uuid          not null,
    staff_name  varchar(80)   not null,
    data_set    varchar(60)   not null,
    branch_id   uuid,
    request     varchar(4000) not null,
    file_name   varchar(120)  not null,
    state       varchar(20)   not null constraint export_state_is_known check (state in ('RUNNING', 'READY', 'FAILED', 'CANCELLED')),
    expected    bigint        not null,
    row_count   bigint        not null,
    sha256      varchar(64),
    started_at  timestamp with time zone not null,
    finished_at timestamp with time zone,
    ends_at     timestamp with time zone not null,
    constraint a_finished_export_has_its_end check ((state = 'RUNNING') = (finished_at is null)),
    constraint an_export_that_is_ready_has_its_hash check ((state = 'READY') = (sha256 is not null))
);
create index export_of_staff on export_run (staff_id, started_at);
create index export_by_end on export_run (ends_at);
alter table export_run add foreign key (staff_id) references staff;

-- A choice of data, days, columns and format under a name of one's own.
create table saved_export
(
    id       uuid primary key,
    version  integer       not null,
    staff_id uuid          not null,
    name     varchar(120)  not null,
    address  varchar(4000) not null,
    saved_at timestamp with time zone not null,
    constraint one_saved_export_per_name unique (staff_id, name)
);
alter table saved_export add foreign key (staff_id) references staff;

-- Receipts are exported in the order in which they were issued.
create index receipt_by_time on receipt (issued_at, number);
