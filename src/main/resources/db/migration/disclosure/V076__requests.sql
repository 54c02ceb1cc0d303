create schema disclosure;
grant usage on schema disclosure to assay_app;

-- Evidence that a recipient asks for about a return it received.
create table disclosure.request (
  id uuid primary key,
  publication_id uuid not null,
  organisation_id uuid not null,
  recipient_id uuid not null,
  -- the standard or statement it is about; empty for the return as a whole
  ref text not null,
  asked text not null check (asked <> ''),
  due date not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  asked_name text not null,
  closed_at timestamptz,
  closed_by uuid,
  closed_name text,
  closed_for uuid,
  closing text,
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (closed_name is null)
    and (closed_at is null) = (closed_for is null) and (closed_at is null) = (closing is null))
);
create index request_publication on disclosure.request (publication_id, asked_at);
create index request_organisation on disclosure.request (organisation_id, due) where closed_at is null;
create index request_recipient on disclosure.request (recipient_id, due) where closed_at is null;

-- What the organisation gave for it; the recipient opens these documents and no others.
create table disclosure.supply (
  request_id uuid not null references disclosure.request,
  document_id uuid not null,
  organisation_id uuid not null,
  recipient_id uuid not null,
  title text not null,
  supplied_at timestamptz not null,
  supplied_by uuid not null,
  name text not null,
  primary key (request_id, document_id)
);
create index supply_document on disclosure.supply (document_id);

alter table disclosure.request enable row level security;
alter table disclosure.supply enable row level security;
create policy both_read on disclosure.request for select
  using (organisation_id = any((select assay.organisations())::uuid[])
    or recipient_id = any((select assay.organisations())::uuid[]));
create policy recipient_asks on disclosure.request for insert
  with check (recipient_id = any((select assay.organisations())::uuid[]));
create policy both_close on disclosure.request for update
  using (organisation_id = any((select assay.organisations())::uuid[])
    or recipient_id = any((select assay.organisations())::uuid[]));
create policy both_read on disclosure.supply for select
  using (organisation_id = any((select assay.organisations())::uuid[])
    or recipient_id = any((select assay.organisations())::uuid[]));
create policy own_adds on disclosure.supply for insert
  with check (organisation_id = any((select assay.organisations())::uuid[]));
grant select, insert, update (closed_at, closed_by, closed_name, closed_for, closing) on disclosure.request to assay_app;
grant select, insert on disclosure.supply to assay_app;
