-- A link to a new e-mail address: whoever follows it shows that the address is theirs. made_by is the person who moves.
alter table account.link drop constraint link_purpose_check,
  add constraint link_purpose_check
    check (purpose in ('password', 'registration', 'invitation', 'operator', 'email')),
  add constraint link_email_has_a_person check (purpose <> 'email' or made_by is not null);
create index link_made_by on account.link (made_by) where purpose = 'email' and used_at is null;
