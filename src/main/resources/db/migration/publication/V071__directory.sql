create extension if not exists pg_trgm with schema public;

-- What is public of each publication. Names and codes are those of the day it was published.
create table publication.directory (
  publication_id uuid primary key references publication.publication,
  organisation_id uuid not null,
  -- who receives the whole of it
  recipient_id uuid,
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
  -- the organisation's newest in the framework, and its newest in the edition
  latest boolean not null,
  latest_of_edition boolean not null,
  standards jsonb not null,
  sha256 text not null
);

-- Lists are read in their order from one index that also holds what they are filtered by.
create unique index directory_latest on publication.directory (name, code, publication_id)
  include (framework, edition, type, level, recipient_id) where latest;
create index directory_latest_date on publication.directory (published_at desc, publication_id)
  include (framework, edition, type, level, recipient_id) where latest;
create index directory_edition on publication.directory (edition, name, code, publication_id)
  include (framework, type, level, recipient_id) where latest_of_edition;
create index directory_edition_date on publication.directory (edition, published_at desc, publication_id)
  include (framework, type, level, recipient_id) where latest_of_edition;
-- Words of three letters and more are found anywhere in the name, shorter ones at its beginning.
create index directory_name_part on publication.directory using gin (lower(name) public.gin_trgm_ops);
create index directory_name_start on publication.directory (lower(name) text_pattern_ops);
create index directory_code on publication.directory (code text_pattern_ops);
create index directory_postcode on publication.directory (replace(postcode, ' ', '') text_pattern_ops);
create index directory_organisation on publication.directory (organisation_id, framework);
create unique index directory_one_latest on publication.directory (organisation_id, framework) where latest;

-- Everybody reads; only the organisation's own publishing writes.
alter table publication.directory enable row level security;
create policy everybody_reads on publication.directory for select to assay_app using (true);
create policy own_adds on publication.directory for insert to assay_app
  with check (organisation_id = any((select assay.organisations())::uuid[]));
create policy own_steps_back on publication.directory for update to assay_app
  using (organisation_id = any((select assay.organisations())::uuid[]));
grant select, insert, update (latest, latest_of_edition) on publication.directory to assay_app;
