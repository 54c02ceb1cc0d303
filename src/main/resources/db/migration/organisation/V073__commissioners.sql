-- Who commissions an organisation, where that is another one than the register's parent.
create table organisation.commissioner (
  organisation_id uuid primary key references organisation.organisation,
  commissioner_id uuid not null references organisation.organisation,
  set_at timestamptz not null,
  check (organisation_id <> commissioner_id)
);
alter table organisation.commissioner enable row level security;
create policy everybody_reads on organisation.commissioner for select to assay_app using (true);
create policy the_operator on organisation.commissioner to assay_app using ((select assay.has_pass('operator')));
grant select, insert, update, delete on organisation.commissioner to assay_app;
