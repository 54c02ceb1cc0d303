-- By which day boards ask for a return, as far as the asker may see.
create view publication.asked with (security_invoker = true) as
  select r.organisation_id, n.framework, n.edition, greatest(n.due, coalesce(r.extended_to, n.due)) as due
  from round.request r join round.round n on n.id = r.round_id where r.withdrawn_at is null;
grant select on publication.asked to assay_app;
