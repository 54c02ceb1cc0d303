create extension if not exists pg_trgm with schema public;

create schema organisation;
grant usage on schema organisation to assay_app;

-- The register: public facts, changed only by its import and, for authorities that ODS does not know, by packs.
create table organisation.organisation (
  id uuid primary key,
  code text not null unique,
  kind text not null check (kind in ('ods', 'authority')),
  name text not null,
  address text[] not null default '{}',
  postcode text not null default '',
  status text not null check (status in ('active', 'closed', 'dormant', 'proposed')),
  opened_on date,
  closed_on date,
  national_grouping text not null default '',
  health_geography text not null default '',
  sub_type text not null default '',
  parent_code text not null default ''
);
create index organisation_name on organisation.organisation using gin (lower(name) public.gin_trgm_ops);
create index organisation_order on organisation.organisation (name, code);
create index organisation_postcode on organisation.organisation (replace(postcode, ' ', '') text_pattern_ops);

alter table organisation.organisation enable row level security;
create policy everybody_reads on organisation.organisation for select to assay_app using (true);
create policy the_import_adds on organisation.organisation for insert to assay_app
  with check ((select assay.has_pass('operator')) or kind = 'authority' and (select assay.has_pass('jobs')));
create policy the_import_changes on organisation.organisation for update to assay_app
  using ((select assay.has_pass('operator')));
grant select, insert, update on organisation.organisation to assay_app;

-- Where an import's rows lie until they are taken over together; a crash may leave some, the next import clears them.
create unlogged table organisation.import_row (
  line int not null,
  id uuid not null,
  code text not null,
  name text not null,
  address text[] not null,
  postcode text not null,
  status text not null,
  opened_on date,
  closed_on date,
  national_grouping text not null,
  health_geography text not null,
  sub_type text not null,
  parent_code text not null
);
alter table organisation.import_row enable row level security;
create policy the_import on organisation.import_row to assay_app using ((select assay.has_pass('operator')));
grant select, insert, delete on organisation.import_row to assay_app;

-- Imports as the operator sees them, on every node.
create table organisation.import (
  id uuid primary key,
  file_name text not null,
  state text not null check (state in ('running', 'done', 'failed')),
  started_at timestamptz not null,
  started_by uuid,
  touched_at timestamptz not null,
  lines int not null default 0,
  report jsonb
);
create index import_started on organisation.import (started_at desc);
alter table organisation.import enable row level security;
create policy the_operator on organisation.import to assay_app using ((select assay.has_pass('operator')));
grant select, insert, update on organisation.import to assay_app;
