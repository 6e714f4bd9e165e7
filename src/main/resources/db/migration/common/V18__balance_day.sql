-- A balance says on which Japan day it was noted; of what was noted before this was kept the day is not known.
alter table card add column balance_noted_on date;
alter table card add constraint card_balance_has_its_day check (balance is not null or balance_noted_on is null);
