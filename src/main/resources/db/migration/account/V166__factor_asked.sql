-- Organisations whose Administrator asks everybody for a second factor. The time is the database's own, as that of
-- sessions is the machine's: who was signed in before goes on until the session ends.
create table account.factor_asked (
  organisation_id uuid primary key,
  since timestamptz not null default now(),
  asked_by uuid not null
);
alter table account.factor_asked enable row level security;
create policy at_the_door on account.factor_asked using ((select assay.has_pass('sign-in')));
create policy own_organisation on account.factor_asked
  using (organisation_id = any((select assay.organisations())::uuid[]));
create policy own on account.factor_asked for select using (exists (
  select from account.membership m where m.organisation_id = factor_asked.organisation_id
    and m.person_id = (select assay.person()) and m.state = 'active'));
grant select, insert, delete on account.factor_asked to assay_app;

-- How many of an organisation's people have no second factor; of one's own organisations only. Whose secrets they are
-- stays behind the wall.
create function account.without_factor(organisation uuid) returns int language sql stable
  security definer set search_path = pg_catalog as
  $$ select count(*)::int from account.membership m
     where m.organisation_id = organisation and m.state = 'active'
       and organisation = any(assay.organisations())
       and not exists (select from account.authenticator a
                       where a.person_id = m.person_id and a.confirmed_at is not null) $$;

-- As before; a membership that asks for a second factor which the person does not have says since when, in milliseconds.
create or replace function account.actor(who uuid, out name text, out operator boolean, out memberships text)
  returns setof record language sql stable security definer set search_path = pg_catalog as
  $$ select p.name, p.operator,
       (select string_agg(m.organisation_id || ' ' || m.role || coalesce(
            (select ' ' || floor(extract(epoch from f.since) * 1000)::bigint from account.factor_asked f
             where f.organisation_id = m.organisation_id
               and not exists (select from account.authenticator a
                               where a.person_id = p.id and a.confirmed_at is not null)), ''), ',')
        from account.membership m
        where m.person_id = p.id and m.state = 'active')
     from account.person p where p.id = who $$;

revoke execute on function account.without_factor(uuid) from public;
grant execute on function account.without_factor(uuid) to assay_app;
