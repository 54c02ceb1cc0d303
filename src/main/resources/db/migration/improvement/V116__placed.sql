-- An action with its diary and where it stands, as each use case reads it; not what was taken out of its plan.
create view improvement.placed with (security_invoker = true) as
select a.id, to_jsonb(p) as plan,
  to_jsonb(r) || jsonb_build_object(
    'origins', (select coalesce(jsonb_agg(jsonb_build_object('requirement', o.requirement, 'asked', o.asked)
                  order by o.requirement), '[]')
                from improvement.origin o where o.area_id = r.id),
    'kept', '[]'::jsonb) as area,
  to_jsonb(a) || jsonb_build_object(
    'progressed_on', (select max(d.day) from improvement.diary d where d.action_id = a.id and d.kind = 'progress'),
    'diary', coalesce((select jsonb_agg(to_jsonb(d) order by d.day desc, d.id desc)
                       from improvement.diary d where d.action_id = a.id), '[]')) as action
from improvement.action a
join improvement.area r on r.id = a.area_id
join improvement.plan p on p.id = a.plan_id
where a.removed_at is null and r.removed_at is null;

-- Locks the action and reads it then, in one round. Each statement of this function sees what is committed when it
-- begins, so whoever waited for the lock reads what the one before them left.
create function improvement.held(wanted uuid) returns setof improvement.placed language plpgsql volatile as $$
begin
  perform 1 from improvement.action a where a.id = wanted for no key update;
  return query select * from improvement.placed w where w.id = wanted;
end $$;

grant select on improvement.placed to assay_app;
