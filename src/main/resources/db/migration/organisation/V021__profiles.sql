-- What an organisation says of itself, once for all frameworks. Key roles and answers by their id.
create table organisation.profile (
  organisation_id uuid primary key references organisation.organisation,
  type text,
  key_roles jsonb not null default '{}',
  answers jsonb not null default '{}',
  version int not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  submitted_at timestamptz,
  submitted_by uuid
);
alter table organisation.profile enable row level security;
create policy own on organisation.profile to assay_app
  using (organisation_id = any((select assay.organisations())::uuid[]));
create policy jobs_read on organisation.profile for select to assay_app using ((select assay.has_pass('jobs')));
grant select, insert, update on organisation.profile to assay_app;
