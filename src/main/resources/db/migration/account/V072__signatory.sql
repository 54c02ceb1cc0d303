-- The most senior person of an organisation: reads everything, signs declarations, changes nothing.
alter table account.membership drop constraint membership_role_check;
alter table account.membership add constraint membership_role_check
  check (role in ('administrator', 'member', 'auditor', 'signatory', 'authority', 'recipient'));
