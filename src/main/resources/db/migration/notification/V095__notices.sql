-- Who was told what, so that everybody is told once however many nodes there are; and what people choose.
create schema notification;
grant usage on schema notification to assay_app;

create table notification.told (
  -- a person's id, or an e-mail address where nobody belongs to the organisation yet
  recipient text not null,
  -- the thing with its day, such as round/ID/organisation/ID/2031-07-19
  about text not null,
  step text not null,
  told_at timestamptz not null,
  primary key (recipient, about, step)
);
create index told_at on notification.told (told_at);

-- No row: reminders come.
create table notification.preference (
  person_id uuid primary key,
  reminders boolean not null,
  changed_at timestamptz not null
);

-- Calendars are read without signing in, by an address that nobody can guess. Only its hash is kept.
create table notification.calendar (
  person_id uuid primary key,
  hash bytea not null unique,
  made_at timestamptz not null
);

alter table notification.told enable row level security;
alter table notification.preference enable row level security;
alter table notification.calendar enable row level security;
create policy jobs on notification.told using ((select assay.has_pass('jobs')));
create policy own on notification.preference using (person_id = (select assay.person()));
create policy jobs_read on notification.preference for select using ((select assay.has_pass('jobs')));
create policy own on notification.calendar using (person_id = (select assay.person()));
create policy jobs_read on notification.calendar for select using ((select assay.has_pass('jobs')));
grant select, insert, delete on notification.told to assay_app;
grant select, insert, update on notification.preference to assay_app;
grant select, insert, update, delete on notification.calendar to assay_app;
