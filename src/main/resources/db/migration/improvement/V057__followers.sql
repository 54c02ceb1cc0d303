-- To whom a plan was handed with its return: they read it, and follow how it goes. They change nothing.
create table improvement.follower (
  assessment_id uuid not null,
  recipient_id uuid not null,
  organisation_id uuid not null,
  since timestamptz not null,
  primary key (assessment_id, recipient_id)
);
create index follower_recipient on improvement.follower (recipient_id, organisation_id);

alter table improvement.follower enable row level security;
create policy own on improvement.follower using (organisation_id = any((select assay.organisations())::uuid[]));
create policy handed on improvement.follower for select
  using (recipient_id = any((select assay.organisations())::uuid[]));
grant select, insert on improvement.follower to assay_app;

create policy followed on improvement.plan for select using (assessment_id in (
  select f.assessment_id from improvement.follower f
  where f.recipient_id = any((select assay.organisations())::uuid[])));
create policy followed on improvement.area for select using (plan_id in (
  select p.id from improvement.plan p join improvement.follower f on f.assessment_id = p.assessment_id
  where f.recipient_id = any((select assay.organisations())::uuid[])));
create policy followed on improvement.origin for select using (assessment_id in (
  select f.assessment_id from improvement.follower f
  where f.recipient_id = any((select assay.organisations())::uuid[])));
create policy followed on improvement.action for select using (plan_id in (
  select p.id from improvement.plan p join improvement.follower f on f.assessment_id = p.assessment_id
  where f.recipient_id = any((select assay.organisations())::uuid[])));
create policy followed on improvement.diary for select using (action_id in (
  select a.id from improvement.action a join improvement.plan p on p.id = a.plan_id
  join improvement.follower f on f.assessment_id = p.assessment_id
  where f.recipient_id = any((select assay.organisations())::uuid[])));
