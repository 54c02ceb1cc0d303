-- Where those stand whom a round asks, and what their returns come to together, kept as returns come in: a board's view
-- then takes as long as what it shows, not as what there is.
-- One narrow row for each board of a round and each organisation that it asks.
create table reporting.asked (
  round_id uuid not null,
  board_id uuid not null,
  organisation_id uuid not null,
  part smallint not null,
  code text not null,
  name text not null,
  due date not null,
  -- the return that stands and came to the board; null for none
  publication_id uuid,
  submitted_on date,
  -- its return of the edition before, where both came
  before_id uuid,
  state text not null generated always as (
    case when submitted_on is null then 'open' when submitted_on > due then 'late' else 'in_time' end) stored,
  primary key (round_id, board_id, organisation_id)
);
create index asked_open on reporting.asked (round_id, board_id) where submitted_on is null;
create index asked_organisation on reporting.asked (organisation_id);
create index asked_name on reporting.asked (round_id, board_id, (lower(name) collate "C"), code);

-- How often returns have which rating: how many returns at '', and how many ratings at 'REF RATING'; and how many of those
-- asked are in which state. In parts, so that many organisations can hand in at once.
create table reporting.total (
  round_id uuid not null,
  board_id uuid not null,
  -- all returns that stand, those of them with one before, or those before; or the states, of no edition
  what text not null check (what in ('now', 'again', 'before', 'state')),
  edition text not null,
  part smallint not null,
  counts jsonb not null,
  primary key (round_id, board_id, what, edition, part)
) with (fillfactor = 25); -- few rows, which change all day

alter table reporting.asked enable row level security;
alter table reporting.total enable row level security;
create policy board on reporting.asked for select using (board_id = any((select assay.organisations())::uuid[]));
create policy board on reporting.total for select using (board_id = any((select assay.organisations())::uuid[]));
grant select on reporting.asked, reporting.total to assay_app;

create function reporting.plus(one jsonb, other jsonb) returns jsonb language sql immutable as
  $$ select coalesce(jsonb_object_agg(s.key, s.n), '{}') from (
       select b.key, sum(b.value::int) as n
       from (select * from jsonb_each_text(one) union all select * from jsonb_each_text(other)) b
       group by b.key having sum(b.value::int) <> 0) s $$;

-- Brings the rows of these organisations up to what is asked of them and what they handed in, and the totals by as much as
-- that differs. Whoever changes the same rows waits, and then sees what the other did.
create function reporting.follow(of_round uuid, organisations uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform from reporting.asked a where a.round_id = of_round and a.organisation_id = any(organisations)
    order by a.board_id, a.organisation_id for update;
  with old as materialized (
    select a.* from reporting.asked a where a.round_id = of_round and a.organisation_id = any(organisations)),
  wanted as materialized (
    select n.id as round_id, b.id as board_id, r.organisation_id,
      (hashtextextended(r.organisation_id::text, 0) & 15)::smallint as part, r.code, r.name,
      greatest(n.due, coalesce(r.extended_to, n.due)) as due, s.publication_id,
      (s.submitted_at at time zone 'Europe/London')::date as submitted_on, w.publication_id as before_id,
      case when s.publication_id is null then 'open'
        when (s.submitted_at at time zone 'Europe/London')::date > greatest(n.due, coalesce(r.extended_to, n.due)) then 'late'
        else 'in_time' end as state
    from round.round n
    join round.request r on r.round_id = n.id and r.organisation_id = any(organisations) and r.withdrawn_at is null
    cross join unnest(n.boards) b(id)
    left join lateral (
      select p.publication_id, p.submitted_at from reporting.result p
      where p.organisation_id = r.organisation_id and p.framework = n.framework and p.latest and p.withdrawn_at is null
        and (p.edition = n.edition or starts_with(p.edition, n.edition || '+')) and p.recipients @> array[b.id]
      order by p.submitted_at desc limit 1) s on true
    left join lateral (
      select p.publication_id from reporting.result p
      where p.organisation_id = r.organisation_id and p.framework = n.framework and p.latest and p.withdrawn_at is null
        and n.before <> '' and (p.edition = n.before or starts_with(p.edition, n.before || '+'))
        and p.recipients @> array[b.id]
      order by p.submitted_at desc limit 1) w on s.publication_id is not null
    where n.id = of_round),
  kept as (
    insert into reporting.asked as a
      (round_id, board_id, organisation_id, part, code, name, due, publication_id, submitted_on, before_id)
    select w.round_id, w.board_id, w.organisation_id, w.part, w.code, w.name, w.due, w.publication_id, w.submitted_on,
      w.before_id
    from wanted w
    on conflict (round_id, board_id, organisation_id) do update
      set due = excluded.due, publication_id = excluded.publication_id, submitted_on = excluded.submitted_on,
        before_id = excluded.before_id
      where (a.due, a.publication_id, a.submitted_on, a.before_id)
        is distinct from (excluded.due, excluded.publication_id, excluded.submitted_on, excluded.before_id)),
  gone as (
    delete from reporting.asked a using old o
    where a.round_id = o.round_id and a.board_id = o.board_id and a.organisation_id = o.organisation_id
      and not exists (select from wanted w where w.board_id = o.board_id and w.organisation_id = o.organisation_id)),
  moved as (
    select w.board_id, w.part, w.publication_id, w.before_id, 1 as sign from wanted w
    where not exists (select from old o where o.board_id = w.board_id and o.organisation_id = w.organisation_id
      and (o.publication_id, o.before_id) is not distinct from (w.publication_id, w.before_id))
    union all
    select o.board_id, o.part, o.publication_id, o.before_id, -1 from old o
    where not exists (select from wanted w where w.board_id = o.board_id and w.organisation_id = o.organisation_id
      and (o.publication_id, o.before_id) is not distinct from (w.publication_id, w.before_id))),
  standing as (
    select m.board_id, m.part, 'now' as what, m.publication_id, m.sign from moved m where m.publication_id is not null
    union all
    select m.board_id, m.part, 'again', m.publication_id, m.sign from moved m where m.before_id is not null
    union all
    select m.board_id, m.part, 'before', m.before_id, m.sign from moved m where m.before_id is not null),
  counted as (
    select s.board_id, s.part, s.what, r.edition, k.key, sum(s.sign) as n
    from standing s
    join reporting.result r on r.publication_id = s.publication_id
    cross join lateral (
      select '' as key union all select q.key || ' ' || q.value from jsonb_each_text(r.ratings) q) k
    group by s.board_id, s.part, s.what, r.edition, k.key having sum(s.sign) <> 0
    union all
    select c.board_id, c.part, 'state', '', c.state, sum(c.sign)
    from (select w.board_id, w.organisation_id, w.part, w.state, 1 as sign from wanted w
      union all select o.board_id, o.organisation_id, o.part, o.state, -1 from old o) c
    group by c.board_id, c.part, c.state having sum(c.sign) <> 0)
  insert into reporting.total as t (round_id, board_id, what, edition, part, counts)
  select of_round, c.board_id, c.what, c.edition, c.part, jsonb_object_agg(c.key, c.n) from counted c
  group by c.board_id, c.what, c.edition, c.part order by c.board_id, c.what, c.edition, c.part
  on conflict (round_id, board_id, what, edition, part) do update set counts = reporting.plus(t.counts, excluded.counts);
end $$;

-- Organisations are asked. Returns of the framework that are being handed in are waited for, and those that come wait: each
-- side sees the other.
create function reporting.asked_anew() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  one record;
begin
  for one in
    select n.id, n.framework, array_agg(r.organisation_id) as organisations
    from fresh r join round.round n on n.id = r.round_id group by n.id, n.framework order by n.id
  loop
    perform pg_advisory_xact_lock(hashtextextended('reporting.asked ' || one.framework, 0));
    perform reporting.follow(one.id, one.organisations);
  end loop;
  return null;
end $$;
create trigger asked_anew after insert on round.request
  referencing new table as fresh for each statement execute function reporting.asked_anew();

create function reporting.request_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if old.withdrawn_at is not null and new.withdrawn_at is null then
    perform pg_advisory_xact_lock(hashtextextended('reporting.asked ' || n.framework, 0))
      from round.round n where n.id = new.round_id;
  end if;
  perform reporting.follow(new.round_id, array[new.organisation_id]);
  return null;
end $$;
create trigger request_changed after update of extended_to, withdrawn_at on round.request
  for each row execute function reporting.request_changed();

create function reporting.due_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform reporting.follow(new.id, array(select r.organisation_id from round.request r where r.round_id = new.id));
  return null;
end $$;
create trigger due_changed after update of due on round.round
  for each row execute function reporting.due_changed();

create function reporting.returned() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  one uuid;
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('reporting.asked ' || new.framework, 0));
  for one in
    select distinct n.id from reporting.asked a join round.round n on n.id = a.round_id
    where a.organisation_id = new.organisation_id and n.framework = new.framework
      and (new.edition in (n.edition, n.before) or starts_with(new.edition, n.edition || '+')
        or n.before <> '' and starts_with(new.edition, n.before || '+'))
    order by n.id
  loop
    perform reporting.follow(one, array[new.organisation_id]);
  end loop;
  return null;
end $$;
create trigger returned after insert or update of latest, withdrawn_at on reporting.result
  for each row execute function reporting.returned();

-- Requests with what those say now who are asked; as it was then where they say nothing.
create function reporting.requests(of_round uuid, organisations uuid[])
  returns table (organisation_id uuid, code text, name text, type text, answers jsonb, address text,
    asked_at timestamptz, extended_to date, reason text, reminded_on date)
  language sql stable as
  $$ select r.organisation_id, r.code, r.name,
       case when coalesce(s.type, '') = '' then r.type else s.type end,
       case when coalesce(s.type, '') = '' then r.answers else s.answers end,
       r.address, r.asked_at, r.extended_to, r.reason, r.reminded_on
     from round.request r
     left join organisation.standing(organisations) s on s.organisation_id = r.organisation_id
     where r.round_id = of_round and r.organisation_id = any(organisations) and r.withdrawn_at is null $$;

revoke execute on function reporting.plus(jsonb, jsonb), reporting.follow(uuid, uuid[]), reporting.asked_anew(),
  reporting.request_changed(), reporting.due_changed(), reporting.returned(), reporting.requests(uuid, uuid[]) from public;
grant execute on function reporting.requests(uuid, uuid[]) to assay_app;

-- Of rounds that are open already.
select reporting.follow(n.id, array(select r.organisation_id from round.request r where r.round_id = n.id))
from round.round n order by n.id;
