-- What other rooms offer to be counted and told in one statement. Each row is shown by the wall of the table it is from.

-- What is asked of an organisation, and what of it is done.
create view reporting.demand with (security_invoker = true) as
  select p.organisation_id, 'profile' as kind, null::uuid as id, '' as framework, '' as edition, '' as words,
    '' as ref, null::date as due
  from organisation.profile p where p.submitted_at is not null
  union all
  select r.organisation_id, 'return', n.id, n.framework, n.edition, n.title, '',
    greatest(n.due, coalesce(r.extended_to, n.due))
  from round.request r join round.round n on n.id = r.round_id where r.withdrawn_at is null
  union all
  select s.organisation_id, 'handed-in', null, s.framework, s.edition, '', '', null
  from reporting.result s where s.latest and s.withdrawn_at is null
  union all
  select e.organisation_id, 'evidence', e.id, '', '', e.asked, e.ref, e.due
  from disclosure.request e where e.closed_at is null;
grant select on reporting.demand to assay_app;

-- The actions of plans that were handed to a recipient; an area without one has a row without an action.
create view reporting.followed with (security_invoker = true) as
  select f.recipient_id, p.organisation_id, p.framework, p.edition, p.id as plan_id, r.id as area_id, a.id as action_id,
    a.rag, a.deadline
  from improvement.follower f
  join improvement.plan p on p.assessment_id = f.assessment_id
  left join improvement.area r on r.plan_id = p.id
  left join improvement.action a on a.area_id = r.id;
grant select on reporting.followed to assay_app;
