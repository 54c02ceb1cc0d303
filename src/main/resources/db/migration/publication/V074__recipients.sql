-- To whom a return was handed in, where an edition names recipients or shows nothing to the public. Of editions that
-- publish to their authority alone, publication.recipient_id goes on saying it.
create table publication.recipient (
  publication_id uuid not null references publication.publication,
  organisation_id uuid not null,
  recipient_id uuid not null,
  -- what the edition calls it, and where it is told; empty for its people
  title text not null,
  address text not null,
  primary key (publication_id, recipient_id)
);
create index recipient_received on publication.recipient (recipient_id, publication_id);
alter table publication.recipient enable row level security;
create policy own_and_recipient_read on publication.recipient for select to assay_app
  using (organisation_id = any((select assay.organisations())::uuid[])
    or recipient_id = any((select assay.organisations())::uuid[]));
create policy own_adds on publication.recipient for insert to assay_app
  with check (organisation_id = any((select assay.organisations())::uuid[]));
grant select, insert on publication.recipient to assay_app;

create policy recipients_read on publication.publication for select to assay_app
  using (exists (select from publication.recipient r where r.publication_id = publication.id
    and r.recipient_id = any((select assay.organisations())::uuid[])));

-- A return that its organisation took back, and why. The return itself stays as it was.
create table publication.withdrawal (
  publication_id uuid primary key references publication.publication,
  organisation_id uuid not null,
  reason text not null check (reason <> ''),
  withdrawn_at timestamptz not null,
  withdrawn_by uuid not null,
  name text not null
);
alter table publication.withdrawal enable row level security;
create policy own on publication.withdrawal for select to assay_app
  using (organisation_id = any((select assay.organisations())::uuid[]));
create policy recipients_read on publication.withdrawal for select to assay_app
  using (exists (select from publication.recipient r where r.publication_id = withdrawal.publication_id
    and r.recipient_id = any((select assay.organisations())::uuid[])));
create policy own_adds on publication.withdrawal for insert to assay_app
  with check (organisation_id = any((select assay.organisations())::uuid[]));
grant select, insert on publication.withdrawal to assay_app;

-- As the directory, of returns that are for their recipients alone. No row of it is ever public.
create table publication.summary (
  publication_id uuid primary key references publication.publication,
  organisation_id uuid not null,
  code text not null,
  name text not null,
  postcode text not null,
  type text not null,
  framework text not null,
  edition text not null,
  period_from date not null,
  period_to date not null,
  level text not null,
  level_label text not null,
  mark text not null,
  published_at timestamptz not null,
  late boolean not null,
  number int not null,
  latest boolean not null,
  latest_of_edition boolean not null,
  standards jsonb not null,
  sha256 text not null
);
create index summary_organisation on publication.summary (organisation_id, framework);
create unique index summary_one_latest on publication.summary (organisation_id, framework) where latest;
alter table publication.summary enable row level security;
create policy own on publication.summary to assay_app
  using (organisation_id = any((select assay.organisations())::uuid[]));
create policy recipients_read on publication.summary for select to assay_app
  using (exists (select from publication.recipient r where r.publication_id = summary.publication_id
    and r.recipient_id = any((select assay.organisations())::uuid[])));
grant select, insert, update (latest, latest_of_edition) on publication.summary to assay_app;

-- What somebody received, in one list. Asked by recipient_id only; the tables' own policies hold.
create view publication.returned with (security_invoker = true) as
  select publication_id, organisation_id, recipient_id, code, name, postcode, type, framework, edition, period_from,
    period_to, level, level_label, mark, published_at, late, number, latest, latest_of_edition, standards, sha256,
    true as listed
  from publication.directory
  union all
  select s.publication_id, s.organisation_id, r.recipient_id, s.code, s.name, s.postcode, s.type, s.framework,
    s.edition, s.period_from, s.period_to, s.level, s.level_label, s.mark, s.published_at, s.late, s.number, s.latest,
    s.latest_of_edition, s.standards, s.sha256, false
  from publication.summary s join publication.recipient r on r.publication_id = s.publication_id;
grant select on publication.returned to assay_app;
