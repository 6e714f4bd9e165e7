-- Wrong passwords, counted until they are forgiven. Whose they are is kept as a digest only.
create table sign_in_failure
(
    id           varchar(64) primary key,
    failures     integer                  not null constraint there_was_a_failure check (failures > 0),
    failed_at    timestamp with time zone not null,
    waits_until  timestamp with time zone not null,
    wait_told    boolean                  not null,
    forgotten_at timestamp with time zone not null
);

create index sign_in_failure_by_end on sign_in_failure (forgotten_at);

-- Browsers from which somebody signed in before; what they show for it is kept as a digest only.
create table known_device
(
    account    varchar(64)              not null,
    device     varchar(64)              not null,
    expires_at timestamp with time zone not null,
    primary key (account, device)
);

create index known_device_by_device on known_device (device);
