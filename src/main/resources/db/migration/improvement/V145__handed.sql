-- What a recipient follows is what came with the return: its areas, as their ratings asked for them on that day. What
-- the organisation rates afterwards stays its own until it hands in again.
alter table improvement.follower add column areas jsonb not null default '{}';
grant update (areas) on improvement.follower to assay_app;

-- Returns that were handed in before: the areas of the newest copy that went to the recipient.
update improvement.follower f set areas = (
  select coalesce(jsonb_object_agg(r.id, coalesce(
    (select jsonb_agg(jsonb_build_object('requirement', o.requirement, 'asked', true) order by o.requirement)
     from improvement.origin o where o.area_id = r.id), '[]')), '{}')
  from improvement.plan p join improvement.area r on r.plan_id = p.id and r.removed_at is null
  where p.assessment_id = f.assessment_id and exists (
    select from jsonb_array_elements((
        select convert_from(c.snapshot, 'UTF8')::jsonb -> 'plan' -> 'areas' from publication.publication c
        where c.assessment_id = f.assessment_id and (c.recipient_id = f.recipient_id
          or exists (select from publication.recipient t
                     where t.publication_id = c.id and t.recipient_id = f.recipient_id))
        order by c.number desc limit 1)) frozen
    where case when frozen -> 'requirements' = '[]' then frozen ->> 'ref' = r.number::text
          else exists (select from improvement.origin o
                       where o.area_id = r.id and frozen -> 'requirements' @> to_jsonb(o.requirement)) end));

-- An area a row, with the requirements that asked for it when it was handed.
create view improvement.handed with (security_invoker = true) as
select f.recipient_id, f.assessment_id, each.area::uuid as area_id, each.origins
from improvement.follower f cross join lateral jsonb_each(f.areas) each(area, origins);
grant select on improvement.handed to assay_app;

drop policy followed on improvement.area;
drop policy followed on improvement.action;
drop policy followed on improvement.diary;
-- whether a rating still asks for an area tells what it is now
drop policy followed on improvement.origin;
create policy followed on improvement.area for select using (removed_at is null and id in (
  select h.area_id from improvement.handed h where h.recipient_id = any((select assay.organisations())::uuid[])));
create policy followed on improvement.action for select using (removed_at is null and area_id in (
  select h.area_id from improvement.handed h where h.recipient_id = any((select assay.organisations())::uuid[])));
create policy followed on improvement.diary for select using (action_id in (
  select a.id from improvement.action a where a.removed_at is null and a.area_id in (
    select h.area_id from improvement.handed h where h.recipient_id = any((select assay.organisations())::uuid[]))));
