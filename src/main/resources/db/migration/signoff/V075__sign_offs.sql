create schema signoff;
grant usage on schema signoff to assay_app;

-- A signature under the declaration of an assessment. At most one stands; a change of what was signed takes it off.
create table signoff.sign_off (
  id uuid primary key,
  organisation_id uuid not null,
  assessment_id uuid not null,
  -- the assessment's action plan, which is signed with it
  plan_id uuid,
  -- the declaration as it was signed, with what was asked and answered
  declaration text not null,
  signatory text not null,
  fields jsonb not null,
  name text not null,
  -- null where it was signed by link
  signed_by uuid,
  email text not null,
  signed_at timestamptz not null,
  -- when a return with this signature was handed in last
  handed_in_at timestamptz,
  taken_off_at timestamptz,
  taken_off_by uuid,
  taken_off_because text,
  check ((taken_off_at is null) = (taken_off_because is null))
);
create unique index sign_off_stands on signoff.sign_off (assessment_id) where taken_off_at is null;
create index sign_off_assessment on signoff.sign_off (assessment_id, signed_at desc);
create index sign_off_plan on signoff.sign_off (plan_id) where taken_off_at is null;
create index sign_off_organisation on signoff.sign_off (organisation_id) where taken_off_at is null;

-- The person whom an Administrator names as the one who signs.
create table signoff.signatory (
  assessment_id uuid primary key,
  organisation_id uuid not null,
  person_id uuid not null,
  name text not null,
  named_by uuid not null,
  named_at timestamptz not null
);

-- Links by which somebody without an account reads the return and signs. Only the hash is kept; each signs once and
-- does not work for long.
create table signoff.link (
  id uuid primary key,
  hash bytea not null unique,
  organisation_id uuid not null,
  assessment_id uuid not null,
  email text not null,
  name text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz
);
create index link_assessment on signoff.link (assessment_id, made_at desc);

alter table signoff.sign_off enable row level security;
alter table signoff.signatory enable row level security;
alter table signoff.link enable row level security;
create policy own on signoff.sign_off using (organisation_id = any((select assay.organisations())::uuid[]));
create policy own on signoff.signatory using (organisation_id = any((select assay.organisations())::uuid[]));
create policy own on signoff.link using (organisation_id = any((select assay.organisations())::uuid[]));
create policy shown on signoff.link for select using ((select assay.has_pass('signing')));

grant select, insert on signoff.sign_off, signoff.signatory, signoff.link to assay_app;
grant update (handed_in_at, taken_off_at, taken_off_by, taken_off_because) on signoff.sign_off to assay_app;
grant update (person_id, name, named_by, named_at) on signoff.signatory to assay_app;
grant update (used_at, ended_at) on signoff.link to assay_app;
