-- What was brought over into the plan of a repeat: the earlier action goes on in the later one, and is closed for it.
create table improvement.carried (
  action_id uuid not null references improvement.action,
  earlier_id uuid not null references improvement.action,
  organisation_id uuid not null,
  -- until the later one is taken out of its plan, and again when it is put back
  live boolean not null default true,
  primary key (action_id, earlier_id),
  check (action_id <> earlier_id)
);
-- An earlier action goes on in one place only.
create unique index carried_once on improvement.carried (earlier_id) where live;

alter table improvement.carried enable row level security;
create policy own on improvement.carried using (organisation_id = any((select assay.organisations())::uuid[]));
-- that something goes on in a plan which was not handed yet would tell a rating
create policy followed on improvement.carried for select using (live and action_id in (
  select a.id from improvement.action a where a.removed_at is null and a.area_id in (
    select h.area_id from improvement.handed h where h.recipient_id = any((select assay.organisations())::uuid[]))));
grant select, insert, update (live), delete on improvement.carried to assay_app;

-- Where an action stands, in the words of links and of the history.
create view improvement.located with (security_invoker = true) as
select a.id, jsonb_build_object('plan', p.id, 'title', p.title, 'area', r.id, 'action', a.id,
  'ref', coalesce(
    case when p.template = 'statement' then coalesce(
      (select min(o.requirement) from improvement.origin o where o.area_id = r.id having count(*) = 1),
      (select min(h.origins -> 0 ->> 'requirement') from improvement.handed h
       where h.area_id = r.id and jsonb_array_length(h.origins) = 1)) end,
    r.number || '.' || a.number),
  'subject', 'plan/' || p.id || '/' || r.number || '/' || a.number) as place
from improvement.action a
join improvement.area r on r.id = a.area_id
join improvement.plan p on p.id = a.plan_id;
grant select on improvement.located to assay_app;

-- From which actions one goes on, and where it goes on itself, as far as the reader may see either.
create function improvement.ties(wanted uuid) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'from', (select coalesce(jsonb_agg(l.place order by l.place ->> 'title', l.place ->> 'subject'), '[]')
             from improvement.carried c join improvement.located l on l.id = c.earlier_id
             where c.action_id = wanted and c.live),
    'to', (select l.place from improvement.carried c join improvement.located l on l.id = c.action_id
           where c.earlier_id = wanted and c.live))
$$;

create or replace view improvement.placed with (security_invoker = true) as
select a.id, to_jsonb(p) as plan,
  to_jsonb(r) || jsonb_build_object(
    'origins', (select coalesce(jsonb_agg(jsonb_build_object('requirement', o.requirement, 'asked', o.asked)
                  order by o.requirement), '[]')
                from improvement.origin o where o.area_id = r.id),
    'kept', '[]'::jsonb) as area,
  to_jsonb(a) || jsonb_build_object(
    'carried', improvement.ties(a.id),
    'progressed_on', (select max(d.day) from improvement.diary d where d.action_id = a.id and d.kind = 'progress'),
    'diary', coalesce((select jsonb_agg(to_jsonb(d) order by d.day desc, d.id desc)
                       from improvement.diary d where d.action_id = a.id), '[]')) as action
from improvement.action a
join improvement.area r on r.id = a.area_id
join improvement.plan p on p.id = a.plan_id
where a.removed_at is null and r.removed_at is null;
