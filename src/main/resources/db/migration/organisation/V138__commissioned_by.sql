-- Who commissions whom: what the operator set, and otherwise the parent that the register names.
create view organisation.commissioned_by with (security_invoker = true) as
select o.id as organisation_id, coalesce(c.commissioner_id, p.id) as commissioner_id
from organisation.organisation o
left join organisation.commissioner c on c.organisation_id = o.id
left join organisation.organisation p on p.code = o.parent_code and p.id <> o.id
where coalesce(c.commissioner_id, p.id) is not null;

grant select on organisation.commissioned_by to assay_app;
