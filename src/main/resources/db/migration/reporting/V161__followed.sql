-- What goes on in the plan of a repeat counts there, once that plan was handed to the recipient too.
create or replace view reporting.followed with (security_invoker = true) as
  select f.recipient_id, p.organisation_id, p.framework, p.edition, p.id as plan_id, r.id as area_id, a.id as action_id,
    a.rag, a.deadline
  from improvement.follower f
  join improvement.plan p on p.assessment_id = f.assessment_id
  left join improvement.handed h on h.assessment_id = f.assessment_id and h.recipient_id = f.recipient_id
  left join improvement.area r on r.id = h.area_id and r.removed_at is null
  left join improvement.action a on a.area_id = r.id and a.removed_at is null
  where not exists (select from improvement.carried c where c.earlier_id = a.id and c.live);
