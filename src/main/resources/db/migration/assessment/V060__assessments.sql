create schema assessment;
grant usage on schema assessment to assay_app;

-- One organisation's work on one edition. Holds what the organisation's profile said, so that evaluation needs no
-- second look; the profile's room tells when that changes.
create table assessment.assessment (
  id uuid primary key,
  organisation_id uuid not null,
  framework text not null,
  edition text not null,
  organisation_type text not null,
  profile jsonb not null default '{}',
  opened_at timestamptz not null,
  opened_by uuid not null,
  unique (organisation_id, framework, edition)
);

-- The present answer to each item; earlier ones are in the trail. No row: never touched.
create table assessment.entry (
  assessment_id uuid not null references assessment.assessment on delete cascade,
  ref text not null,
  organisation_id uuid not null,
  value jsonb,
  comment text not null default '',
  version int not null,
  saved_at timestamptz not null,
  saved_by uuid,
  brought_from text,
  primary key (assessment_id, ref)
);

-- Who owns a requirement, and who confirmed it and when.
create table assessment.requirement (
  assessment_id uuid not null references assessment.assessment on delete cascade,
  ref text not null,
  organisation_id uuid not null,
  owner uuid,
  confirmed_at timestamptz,
  confirmed_by uuid,
  primary key (assessment_id, ref)
);

alter table assessment.assessment enable row level security;
alter table assessment.entry enable row level security;
alter table assessment.requirement enable row level security;
create policy own on assessment.assessment using (organisation_id = any((select assay.organisations())::uuid[]));
create policy own on assessment.entry using (organisation_id = any((select assay.organisations())::uuid[]));
create policy own on assessment.requirement using (organisation_id = any((select assay.organisations())::uuid[]));
grant select, insert, update on assessment.assessment, assessment.entry, assessment.requirement to assay_app;
