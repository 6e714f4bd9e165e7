-- The electronic books act wants records found by day, amount and counterparty, in ranges and together.
create index receipt_by_amount on receipt (amount, issued_at, number);
create index receipt_of_customer on receipt (customer_id, issued_at, number);
create index renewal_by_amount on renewal (total, recorded_at, id);
