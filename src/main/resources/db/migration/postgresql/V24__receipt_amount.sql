-- A receipt is found by its amount, whichever way the money went.
alter table receipt add column amount bigint generated always as (abs(total)) stored;
