create schema publication;
grant usage on schema publication to assay_app;

-- A finished copy. The bytes are kept exactly as they were hashed, and the database checks that they are. Nobody
-- changes or removes one: the application has no grant for it.
create table publication.publication (
  id uuid primary key,
  organisation_id uuid not null,
  recipient_id uuid,
  assessment_id uuid not null,
  number int not null check (number > 0),
  token text not null,
  framework text not null,
  edition text not null,
  level text not null,
  published_at timestamptz not null,
  published_by uuid not null,
  late boolean not null,
  -- of all that the copy says but its number and time: the same substance again is no new publication
  substance text not null,
  sha256 text not null,
  snapshot bytea not null,
  -- that its answers name: who reads the copy may open the very documents
  documents uuid[] not null,
  unique (assessment_id, number),
  unique (assessment_id, token),
  check (sha256 = encode(sha256(snapshot), 'hex'))
);
create index publication_organisation on publication.publication (organisation_id, published_at desc);
create index publication_documents on publication.publication using gin (documents);
create index publication_recipient on publication.publication (recipient_id, published_at desc);

alter table publication.publication enable row level security;
create policy own_and_recipient_read on publication.publication for select to assay_app
  using (organisation_id = any((select assay.organisations())::uuid[])
    or recipient_id = any((select assay.organisations())::uuid[]));
create policy own_adds on publication.publication for insert to assay_app
  with check (organisation_id = any((select assay.organisations())::uuid[]));
grant select, insert on publication.publication to assay_app;
