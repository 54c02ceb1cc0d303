-- What is asked of an organisation, and what of it is done. Of returns what publication knows of them, with who asks.
create or replace view reporting.demand with (security_invoker = true) as
  select p.organisation_id, 'profile' as kind, null::uuid as id, '' as framework, '' as edition, '' as words,
    '' as ref, null::date as due, null::jsonb as asking
  from organisation.profile p where p.submitted_at is not null
  union all
  select q.organisation_id, 'return', q.round_id, q.framework, q.edition, q.title, '', q.due, q.asking
  from publication.asked q
  union all
  select s.organisation_id, 'handed-in', null, s.framework, s.edition, '', '', null, null
  from reporting.result s where s.latest and s.withdrawn_at is null
  union all
  select e.organisation_id, 'evidence', e.id, '', '', e.asked, e.ref, e.due, null
  from disclosure.request e where e.closed_at is null;
