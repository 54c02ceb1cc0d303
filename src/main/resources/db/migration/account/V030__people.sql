-- People, where they belong, and what proves who they are.
create schema account;
grant usage on schema account to assay_app;

create table account.person (
  id uuid primary key,
  email text not null,
  name text not null,
  password_hash text,
  operator boolean not null default false,
  last_organisation uuid,
  created_at timestamptz not null
);
create unique index person_email on account.person (lower(email));

-- state: requested (waits for an Administrator), active, declined, ended. A claim is a membership that made its person
-- Administrator because nobody else was; the operator looks at it and keeps it or reverses it.
create table account.membership (
  id uuid primary key,
  person_id uuid not null references account.person,
  organisation_id uuid not null,
  role text not null check (role in ('administrator', 'member', 'auditor', 'authority', 'recipient')),
  state text not null check (state in ('requested', 'active', 'declined', 'ended')),
  claim text check (claim in ('open', 'kept', 'reversed')),
  since timestamptz not null,
  ended_at timestamptz,
  changed_by uuid
);
create unique index membership_once on account.membership (person_id, organisation_id)
  where state in ('requested', 'active');
create index membership_organisation on account.membership (organisation_id, state);
create index membership_claim on account.membership (since) where claim = 'open';

-- Links that travel by mail. Only the hash is kept; each works once and not for long.
create table account.link (
  id uuid primary key,
  hash bytea not null unique,
  purpose text not null check (purpose in ('password', 'registration', 'invitation', 'operator')),
  email text not null,
  name text not null default '',
  organisation_id uuid,
  role text,
  made_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index link_organisation on account.link (organisation_id, purpose) where used_at is null;
create index link_email on account.link (lower(email), purpose) where used_at is null;

-- How often somebody tried, over all nodes. Keys are hashes: no address is written down for trying.
create table account.attempt (
  key bytea not null,
  since timestamptz not null,
  times int not null,
  primary key (key)
);
create index attempt_since on account.attempt (since);

create table account.api_key (
  id uuid primary key,
  person_id uuid not null references account.person,
  hash bytea not null unique,
  prefix text not null,
  name text not null,
  rights text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  used_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid
);
create index api_key_person on account.api_key (person_id);

alter table account.person enable row level security;
alter table account.membership enable row level security;
alter table account.link enable row level security;
alter table account.attempt enable row level security;
alter table account.api_key enable row level security;

create policy at_the_door on account.person using ((select assay.has_pass('sign-in')));
create policy at_the_door on account.membership using ((select assay.has_pass('sign-in')));
create policy at_the_door on account.link using ((select assay.has_pass('sign-in')));
create policy at_the_door on account.attempt using ((select assay.has_pass('sign-in')));
create policy at_the_door on account.api_key using ((select assay.has_pass('sign-in')));

create policy own_organisation on account.membership
  using (organisation_id = any((select assay.organisations())::uuid[]));
create policy own on account.membership for select using (person_id = (select assay.person()));
create policy own_organisation on account.link
  using (purpose = 'invitation' and organisation_id = any((select assay.organisations())::uuid[]));
create policy own on account.api_key using (person_id = (select assay.person()));
create policy own on account.person using (id = (select assay.person()));
-- Colleagues by name, those who left too: the history speaks of them.
create policy colleagues on account.person for select using (exists (
  select from account.membership m where m.person_id = person.id
    and m.organisation_id = any((select assay.organisations())::uuid[])));

create policy operator on account.person for select using ((select assay.has_pass('operator')));
create policy operator on account.membership using ((select assay.has_pass('operator')));
create policy operator on account.api_key using ((select assay.has_pass('operator')));
create policy jobs on account.person for select using ((select assay.has_pass('jobs')));
create policy jobs on account.membership for select using ((select assay.has_pass('jobs')));

grant select, insert, update on account.person, account.membership, account.api_key to assay_app;
grant select, insert, update, delete on account.link, account.attempt to assay_app;

-- What every request asks first, in one statement and before any scope is known: who is this, and where do they belong?
create function account.actor(who uuid, out name text, out operator boolean, out memberships text)
  returns setof record language sql stable security definer set search_path = pg_catalog as
  $$ select p.name, p.operator,
       (select string_agg(m.organisation_id || ' ' || m.role, ',') from account.membership m
         where m.person_id = p.id and m.state = 'active')
     from account.person p where p.id = who $$;

-- The same for an API key; its last use is written at most once a minute.
create function account.actor_of_key(key bytea, at timestamptz, out person uuid, out rights text[], out name text,
    out operator boolean, out memberships text)
  returns setof record language sql volatile security definer set search_path = pg_catalog as
  $$ with used as (
       update account.api_key k set used_at = at
       where k.hash = key and k.revoked_at is null and (k.expires_at is null or k.expires_at > at)
         and (k.used_at is null or k.used_at < at - interval '1 minute'))
     select k.person_id, k.rights, a.name, a.operator, a.memberships
     from account.api_key k cross join lateral account.actor(k.person_id) a
     where k.hash = key and k.revoked_at is null and (k.expires_at is null or k.expires_at > at) $$;

revoke execute on function account.actor(uuid), account.actor_of_key(bytea, timestamptz) from public;
grant execute on function account.actor(uuid), account.actor_of_key(bytea, timestamptz) to assay_app;
