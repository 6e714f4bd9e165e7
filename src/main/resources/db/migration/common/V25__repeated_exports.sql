-- A saved export that is written by itself when a day or a month has ended.
create table export_repetition
(
    id        uuid primary key,
    staff_id  uuid         not null,
    name      varchar(120) not null,
    rhythm    varchar(20)  not null constraint rhythm_is_known check (rhythm in ('DAILY', 'MONTHLY')),
    directory varchar(500),
    mail      varchar(254),
    since     date         not null,
    constraint one_repetition_per_saved_export unique (staff_id, name),
    constraint a_repetition_leads_somewhere check (directory is not null or mail is not null)
);
alter table export_repetition add foreign key (staff_id, name) references saved_export (staff_id, name);

-- One for each period, whichever desk is quicker: what is exported once is not exported again.
create table export_repetition_run
(
    repetition_id uuid        not null,
    period        date        not null,
    state         varchar(20) not null constraint repetition_state_is_known check (state in ('RUNNING', 'WAITING', 'DONE', 'FAILED', 'LEFT_OUT')),
    attempt       integer     not null,
    begun_at      timestamp with time zone not null,
    next_at       timestamp with time zone,
    filed         boolean     not null,
    mailing       boolean     not null,
    row_count     bigint,
    sha256        varchar(64),
    problem       varchar(80),
    constraint a_period_is_exported_once primary key (repetition_id, period),
    constraint what_waits_has_its_time check ((state = 'WAITING') = (next_at is not null)),
    constraint what_went_wrong_is_told check (state not in ('FAILED', 'LEFT_OUT') or problem is not null)
);
alter table export_repetition_run add foreign key (repetition_id) references export_repetition on delete cascade;
