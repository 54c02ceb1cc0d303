-- By which day boards ask for a return, as far as the asker may see; with who asks and what the organisation is now, so
-- that a request counts only while the return comes to who asks (framework.Remits).
create or replace view publication.asked with (security_invoker = true) as
  select r.organisation_id, n.framework, n.edition, greatest(n.due, coalesce(r.extended_to, n.due)) as due,
    n.id as round_id, n.title,
    jsonb_build_object('boards', round.keys(n.boards), 'who', jsonb_build_object(
      'type', coalesce(s.type, ''), 'answers', coalesce(s.answers, '{}'), 'commissioner', coalesce(s.commissioner, '')))
      as asking
  from round.request r join round.round n on n.id = r.round_id
  left join lateral round.standing(array[r.organisation_id]) s on true
  where r.withdrawn_at is null;
