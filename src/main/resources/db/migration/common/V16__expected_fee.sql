-- What the provider of a payment method is expected to keep, by the percentage of the branch when the money moved.
alter table money_entry add column expected_fee bigint default 0 not null;
alter table money_entry add constraint a_fee_is_a_part_of_the_amount check (expected_fee between 0 and amount);
