-- Rounds: who is asked for a return of which edition, by whom and by when.
create schema round;
grant usage on schema round to assay_app;

create table round.round (
  id uuid primary key,
  -- who opened it, first, and those who follow it together with them
  boards uuid[] not null check (cardinality(boards) > 0),
  opener uuid not null,
  framework text not null,
  edition text not null,
  title text not null,
  due date not null,
  opened_at timestamptz not null,
  opened_by uuid not null,
  unique (opener, framework, edition),
  check (opener = boards[1])
);
create index round_boards on round.round using gin (boards);

-- That one organisation is asked. The boards stand here too, so that the wall needs no second look.
create table round.request (
  round_id uuid not null references round.round,
  organisation_id uuid not null,
  boards uuid[] not null,
  -- what it was called and of what kind it was when it was asked
  code text not null,
  name text not null,
  type text not null default '',
  answers jsonb not null default '{}',
  -- where an organisation is told that nobody belongs to yet; empty for none
  address text not null default '',
  asked_at timestamptz not null,
  extended_to date,
  reason text not null default '',
  reminded_on date,
  withdrawn_at timestamptz,
  primary key (round_id, organisation_id)
);
create index request_organisation on round.request (organisation_id);

alter table round.round enable row level security;
alter table round.request enable row level security;
create policy boards on round.round using (boards && (select assay.organisations())::uuid[]);
create policy boards on round.request using (boards && (select assay.organisations())::uuid[]);
create policy asked_read on round.request for select
  using (organisation_id = any((select assay.organisations())::uuid[]));
create policy asked_read on round.round for select using (exists (
  select from round.request r where r.round_id = round.id
    and r.organisation_id = any((select assay.organisations())::uuid[])));
create policy jobs_read on round.round for select using ((select assay.has_pass('jobs')));
create policy jobs_read on round.request for select using ((select assay.has_pass('jobs')));
grant select, insert, update (due) on round.round to assay_app;
grant select, insert, update (address, extended_to, reason, reminded_on, withdrawn_at) on round.request to assay_app;
