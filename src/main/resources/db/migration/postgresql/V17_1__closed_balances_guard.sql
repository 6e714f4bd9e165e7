create trigger closed_balance_stays before update or delete on closed_balance for each row execute function book_stays();
create trigger closed_balance_keeps_all before truncate on closed_balance for each statement execute function book_stays();
