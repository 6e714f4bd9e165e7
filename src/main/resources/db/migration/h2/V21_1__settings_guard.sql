-- H2 has triggers in Java only.
create trigger setting_change_guard before update, delete on setting_change for each row call 'org.tsuzuki.settings.H2HistoryGuard';
