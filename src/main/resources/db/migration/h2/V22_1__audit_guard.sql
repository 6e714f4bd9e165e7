create trigger audit_entry_guard before insert, update, delete on audit_entry for each row call 'org.tsuzuki.audit.H2AuditGuard';
create trigger audit_checkpoint_guard before update, delete on audit_checkpoint for each row call 'org.tsuzuki.audit.H2AuditGuard';
