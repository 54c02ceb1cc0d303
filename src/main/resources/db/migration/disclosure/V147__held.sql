-- A request with what was supplied for it, as each use case reads it.
create view disclosure.whole with (security_invoker = true) as
select r.*, (select json_agg(row_to_json(s) order by s.supplied_at desc, s.document_id)
  from disclosure.supply s where s.request_id = r.id) as supplied
from disclosure.request r;

-- Locks the request and reads it then, in one round, as assessment.held does.
create function disclosure.held(wanted uuid) returns setof disclosure.whole language plpgsql volatile as $$
begin
  perform 1 from disclosure.request r where r.id = wanted for no key update;
  return query select * from disclosure.whole w where w.id = wanted;
end $$;

grant select on disclosure.whole to assay_app;
revoke execute on function disclosure.held(uuid) from public;
grant execute on function disclosure.held(uuid) to assay_app;
