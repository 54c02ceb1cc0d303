-- Action plans: what an organisation will do about what it found, by whom and by when, and what came of it.
create schema improvement;
grant usage on schema improvement to assay_app;

-- One plan for each assessment that asked for one, and as many of an organisation's own as it likes.
create table improvement.plan (
  id uuid primary key,
  organisation_id uuid not null,
  template text not null check (template in ('statement', 'smart')),
  assessment_id uuid unique,
  framework text,
  edition text,
  title text not null,
  -- the last number that an area was given; numbers run on and are never given twice
  areas int not null default 0,
  begun_at timestamptz not null,
  begun_by uuid not null,
  check ((assessment_id is null) = (framework is null) and (framework is null) = (edition is null))
);
create index plan_organisation on improvement.plan (organisation_id, begun_at desc);

-- What is to become better: a requirement that is not fully met, or what a person adds.
create table improvement.area (
  id uuid primary key,
  plan_id uuid not null references improvement.plan,
  organisation_id uuid not null,
  number int not null check (number > 0),
  standard text not null default '',
  standard_title text not null default '',
  title text not null,
  -- where it stands in its edition; what people add comes after it
  place int not null,
  outcome text not null default '',
  target text not null default '',
  -- the last number that an action was given
  actions int not null default 0,
  version int not null,
  unique (plan_id, number)
);

-- The requirements that an area came from, and whether their ratings still ask for an action.
create table improvement.origin (
  assessment_id uuid not null,
  requirement text not null,
  area_id uuid not null references improvement.area,
  organisation_id uuid not null,
  asked boolean not null,
  primary key (assessment_id, requirement)
);
create index origin_area on improvement.origin (area_id);

create table improvement.action (
  id uuid primary key,
  plan_id uuid not null references improvement.plan,
  area_id uuid not null references improvement.area,
  organisation_id uuid not null,
  number int not null check (number > 0),
  what text not null default '',
  lead text not null default '',
  lead_organisation text not null default '',
  started_on date,
  deadline date check (deadline >= started_on),
  impact_expected text not null default '',
  success text not null default '',
  success_by date check (success_by >= started_on),
  progress text not null default '',
  rag text check (rag in ('red', 'amber', 'green')),
  impact text not null default '',
  evidence text not null default '',
  documents uuid[] not null default '{}',
  version int not null,
  added_on date not null,
  saved_at timestamptz not null,
  saved_by uuid not null,
  unique (area_id, number),
  -- green is done and shown: never without the difference it made and what shows it
  check (rag is distinct from 'green' or (impact <> '' and (evidence <> '' or cardinality(documents) > 0)))
);
create index action_plan on improvement.action (plan_id);
create index action_organisation on improvement.action (organisation_id, deadline);
create index action_documents on improvement.action using gin (documents) where documents <> '{}';

-- What happened, day by day. Nobody changes an entry; a later one puts it right.
create table improvement.diary (
  id uuid primary key,
  action_id uuid not null references improvement.action,
  organisation_id uuid not null,
  day date not null,
  kind text not null check (kind in ('progress', 'risk', 'additional')),
  words text not null check (words <> ''),
  written_at timestamptz not null,
  written_by uuid not null
);
create index diary_action on improvement.diary (action_id, day desc, id desc);

alter table improvement.plan enable row level security;
alter table improvement.area enable row level security;
alter table improvement.origin enable row level security;
alter table improvement.action enable row level security;
alter table improvement.diary enable row level security;
create policy own on improvement.plan using (organisation_id = any((select assay.organisations())::uuid[]));
create policy own on improvement.area using (organisation_id = any((select assay.organisations())::uuid[]));
create policy own on improvement.origin using (organisation_id = any((select assay.organisations())::uuid[]));
create policy own on improvement.action using (organisation_id = any((select assay.organisations())::uuid[]));
create policy own on improvement.diary using (organisation_id = any((select assay.organisations())::uuid[]));

grant select, insert, update (areas, title) on improvement.plan to assay_app;
grant select, insert, update (actions, title, outcome, target, version) on improvement.area to assay_app;
grant select, insert, update (asked) on improvement.origin to assay_app;
grant select, insert, update (what, lead, lead_organisation, started_on, deadline, impact_expected, success, success_by,
  progress, rag, impact, evidence, documents, version, saved_at, saved_by) on improvement.action to assay_app;
grant select, insert on improvement.diary to assay_app;
