-- Answers kept for a day, so that a request that is sent again does nothing again.
create schema api;
grant usage on schema api to assay_app;

-- The client's key is kept as its SHA-256. An answer stands there once its work is done, in the same transaction.
create table api.idempotency (
  person_id uuid not null,
  key bytea not null,
  fingerprint bytea not null,
  status int,
  location text,
  answer text,
  created_at timestamptz not null,
  primary key (person_id, key)
);
create index idempotency_created on api.idempotency (created_at);

alter table api.idempotency enable row level security;
create policy own on api.idempotency using (person_id = (select assay.person()));
create policy jobs on api.idempotency using ((select assay.has_pass('jobs')));
grant select, insert, update, delete on api.idempotency to assay_app;
