-- The second factor: an authenticator, whose secret is sealed under a key outside the database, and recovery codes, of
-- which only the hash is kept. Until it is confirmed by a first code it does not count.
create table account.authenticator (
  person_id uuid primary key references account.person,
  secret bytea not null,
  key_id text not null,
  begun_at timestamptz not null,
  confirmed_at timestamptz,
  -- the last step of 30 seconds whose code was used; a code counts once
  last_step bigint not null default 0
);

create table account.recovery_code (
  person_id uuid not null references account.authenticator on delete cascade,
  hash bytea not null,
  used_at timestamptz,
  primary key (person_id, hash)
);

alter table account.authenticator enable row level security;
alter table account.recovery_code enable row level security;
create policy at_the_door on account.authenticator using ((select assay.has_pass('sign-in')));
create policy at_the_door on account.recovery_code using ((select assay.has_pass('sign-in')));
create policy own on account.authenticator for select using (person_id = (select assay.person()));
create policy own on account.recovery_code for select using (person_id = (select assay.person()));
grant select, insert, update, delete on account.authenticator, account.recovery_code to assay_app;
