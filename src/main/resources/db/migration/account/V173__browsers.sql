-- The browsers in which a person has signed in, so that a letter tells them of a new one. A browser has a random value in
-- a cookie; what is kept is a hash of it and of the person, so that rows do not tell who shares a browser with whom.
create table account.browser (
  person_id uuid not null references account.person,
  hash bytea not null,
  since timestamptz not null,
  seen_at timestamptz not null,
  primary key (person_id, hash)
);
create index browser_seen on account.browser (seen_at);

alter table account.browser enable row level security;
create policy at_the_door on account.browser using ((select assay.has_pass('sign-in')));
create policy own on account.browser for select using (person_id = (select assay.person()));
grant select, insert, update, delete on account.browser to assay_app;
