-- Letters to people. Any room writes them; only the job that sends them and the operator read them.
create schema mail;
grant usage on schema mail to assay_app;

create table mail.message (
  id uuid primary key,
  recipient text not null,
  subject text not null,
  body text not null,
  written_at timestamptz not null,
  state text not null check (state in ('kept', 'waiting', 'sent', 'given-up')),
  attempts int not null default 0,
  problem text not null default '',
  sent_at timestamptz
);
create index message_written on mail.message (written_at desc, id desc);
create index message_recipient on mail.message (lower(recipient), written_at desc);

alter table mail.message enable row level security;
create policy written on mail.message for insert with check (true);
create policy sent on mail.message using ((select assay.has_pass('jobs')));
create policy read on mail.message for select using ((select assay.has_pass('operator')));
grant select, insert, update, delete on mail.message to assay_app;
