-- The history. One chain for each organisation, numbered without gaps; the nil organisation is the service's own chain.
-- A link holds salted hashes of the values; the values stand beside it and may be erased while the chain still verifies.
create schema trail;
grant usage on schema trail to assay_app;

-- Where each chain ends. Advancing it takes the row's lock, so that two changes never get one number.
create table trail.head (
  organisation_id uuid primary key,
  seq bigint not null check (seq > 0),
  hash bytea not null check (length(hash) = 32)
);

create table trail.link (
  organisation_id uuid not null,
  seq bigint not null check (seq > 0),
  at timestamptz not null,
  person uuid,
  what text not null,
  subject text collate "C" not null,
  typing boolean not null,
  before_hash bytea,
  after_hash bytea,
  hash bytea not null,
  primary key (organisation_id, seq)
);
create index link_subject on trail.link (organisation_id, subject, seq);

create table trail.value (
  organisation_id uuid not null,
  seq bigint not null,
  salt bytea not null,
  before text,
  after text,
  primary key (organisation_id, seq)
);

alter table trail.head enable row level security;
alter table trail.link enable row level security;
alter table trail.value enable row level security;

-- Who may add to a chain: the organisation's own people, anybody known to the service's own chain, and the work that
-- belongs to no organisation's member (registration, jobs, the operator). Who may add has to see where the chain ends;
-- number and hash tell nothing of the contents.
create policy head_seen on trail.head for select using (
    organisation_id = any((select assay.organisations())::uuid[])
    or (organisation_id = '00000000-0000-0000-0000-000000000000' and (select assay.person()) is not null)
    or (select current_setting('assay.pass', true)) in ('sign-in', 'jobs', 'operator')
    or (select assay.has_pass('trail')));
create policy head_begun on trail.head for insert with check (
    organisation_id = any((select assay.organisations())::uuid[])
    or (organisation_id = '00000000-0000-0000-0000-000000000000' and (select assay.person()) is not null)
    or (select current_setting('assay.pass', true)) in ('sign-in', 'jobs', 'operator'));
create policy head_advanced on trail.head for update using (
    organisation_id = any((select assay.organisations())::uuid[])
    or (organisation_id = '00000000-0000-0000-0000-000000000000' and (select assay.person()) is not null)
    or (select current_setting('assay.pass', true)) in ('sign-in', 'jobs', 'operator')) with check (
    organisation_id = any((select assay.organisations())::uuid[])
    or (organisation_id = '00000000-0000-0000-0000-000000000000' and (select assay.person()) is not null)
    or (select current_setting('assay.pass', true)) in ('sign-in', 'jobs', 'operator'));
create policy link_appended on trail.link for insert with check (
    organisation_id = any((select assay.organisations())::uuid[])
    or (organisation_id = '00000000-0000-0000-0000-000000000000' and (select assay.person()) is not null)
    or (select current_setting('assay.pass', true)) in ('sign-in', 'jobs', 'operator'));
create policy value_appended on trail.value for insert with check (
    organisation_id = any((select assay.organisations())::uuid[])
    or (organisation_id = '00000000-0000-0000-0000-000000000000' and (select assay.person()) is not null)
    or (select current_setting('assay.pass', true)) in ('sign-in', 'jobs', 'operator'));

-- Who may read: the organisation's own people, the operator the service's own chain, verification all.
create policy link_read on trail.link for select using (
    organisation_id = any((select assay.organisations())::uuid[])
    or (organisation_id = '00000000-0000-0000-0000-000000000000' and (select assay.has_pass('operator')))
    or (select assay.has_pass('trail')));
create policy value_read on trail.value for select using (
    organisation_id = any((select assay.organisations())::uuid[])
    or (organisation_id = '00000000-0000-0000-0000-000000000000' and (select assay.has_pass('operator')))
    or (select assay.has_pass('trail'))
    or (select assay.has_pass('erasure')));

-- Erasure takes values away, never links.
create policy value_erased on trail.value for delete using ((select assay.has_pass('erasure')));
create policy value_blanked on trail.value for update using ((select assay.has_pass('erasure')))
  with check (before is null or after is null);

-- Nobody but the owner of the tables may change or remove a link.
grant select, insert, update on trail.head to assay_app;
grant select, insert on trail.link to assay_app;
grant select, insert, delete on trail.value to assay_app;
grant update (before, after) on trail.value to assay_app;
