create trigger closed_balance_guard before update, delete on closed_balance for each row call 'org.tsuzuki.book.H2BookGuard';
