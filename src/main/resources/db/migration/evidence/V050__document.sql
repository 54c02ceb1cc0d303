-- Documents that answers cite: uploads, links, and places where something is kept. Bytes lie in the store, once for
-- each content, under their SHA-256.
create schema evidence;
grant usage on schema evidence to assay_app;

create table evidence.document (
  id uuid primary key,
  organisation_id uuid not null,
  kind text not null check (kind in ('upload', 'link', 'place')),
  title text not null,
  file_name text,
  media_type text,
  size bigint check (size > 0),
  sha256 bytea check (length(sha256) = 32),
  scan text check (scan in ('clean', 'infected', 'not-scanned')),
  link text,
  place text,
  added_by uuid not null,
  added_at timestamptz not null,
  withdrawn_at timestamptz,
  check ((kind = 'upload') = (sha256 is not null and file_name is not null and media_type is not null
                              and size is not null and scan is not null)),
  check ((kind = 'link') = (link is not null)),
  check ((kind = 'place') = (place is not null))
);
create index document_organisation on evidence.document (organisation_id, added_at desc, id);
create index document_unscanned on evidence.document (added_at) where scan = 'not-scanned';
create index document_content on evidence.document (sha256) where sha256 is not null;

alter table evidence.document enable row level security;
create policy document_own on evidence.document
  using (organisation_id = any((select assay.organisations())::uuid[]))
  with check (organisation_id = any((select assay.organisations())::uuid[]));
-- The virus scan comes round for all; a document that an upper room opens to a reader is read under a pass of its own.
create policy document_scanned on evidence.document for update
  using ((select assay.has_pass('jobs'))) with check ((select assay.has_pass('jobs')));
create policy document_passed on evidence.document for select
  using ((select assay.has_pass('jobs')) or (select assay.has_pass('document')));

grant select, insert on evidence.document to assay_app;
grant update (title, scan, withdrawn_at) on evidence.document to assay_app;
