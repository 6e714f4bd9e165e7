-- H2 has triggers in Java only. A line without an entry is beyond them, because H2 has no deferred constraints.
create trigger book_account_guard before update, delete on book_account for each row call 'org.tsuzuki.book.H2BookGuard';
create trigger book_line_guard before insert, update, delete on book_line for each row call 'org.tsuzuki.book.H2BookGuard';
create trigger book_entry_guard before insert, update, delete on book_entry for each row call 'org.tsuzuki.book.H2BookGuard';
create trigger book_closing_guard before update, delete on book_closing for each row call 'org.tsuzuki.book.H2BookGuard';
