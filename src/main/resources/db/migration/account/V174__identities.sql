-- Whom an identity provider knows as whom: by its issuer and its own name for the person, never by an e-mail address.
create table account.identity (
  issuer text not null,
  subject text not null,
  person_id uuid not null references account.person,
  since timestamptz not null,
  primary key (issuer, subject),
  unique (person_id, issuer)
);

alter table account.identity enable row level security;
create policy at_the_door on account.identity using ((select assay.has_pass('sign-in')));
create policy own on account.identity for select using (person_id = (select assay.person()));
grant select, insert, update, delete on account.identity to assay_app;
