-- What returns come to, in numbers: one row a return, so that no view opens an assessment.
create schema reporting;
grant usage on schema reporting to assay_app;

create table reporting.result (
  publication_id uuid primary key,
  assessment_id uuid not null,
  organisation_id uuid not null,
  recipients uuid[] not null,
  framework text not null,
  edition text not null,
  level text not null,
  submitted_at timestamptz not null,
  -- the newest of its assessment
  latest boolean not null,
  withdrawn_at timestamptz,
  standards jsonb not null,
  -- the rating's id by the statement's ref; those without one are left out
  ratings jsonb not null
);
create index result_organisation on reporting.result (organisation_id, framework, edition) where latest;
create index result_edition on reporting.result (framework, edition) where latest;
create index result_assessment on reporting.result (assessment_id);

alter table reporting.result enable row level security;
create policy own on reporting.result using (organisation_id = any((select assay.organisations())::uuid[]));
create policy recipients_read on reporting.result for select
  using (recipients && (select assay.organisations())::uuid[]);
create policy jobs_read on reporting.result for select using ((select assay.has_pass('jobs')));
grant select, insert, update (latest, withdrawn_at) on reporting.result to assay_app;
