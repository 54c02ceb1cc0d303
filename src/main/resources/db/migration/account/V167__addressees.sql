-- Whom letters about an organisation go to, whose ever the transaction is. The pass is taken and given back here, so that
-- nobody waits for a second connection while they hold one: with as many letters at once as there are connections, all
-- would wait for each other.
create function account.addressees(place uuid) returns table (name text, email text, role text)
language plpgsql volatile as $$
declare
  before text := coalesce(current_setting('assay.pass', true), '');
begin
  perform set_config('assay.pass', 'jobs', true);
  return query select p.name, p.email, m.role
    from account.membership m join account.person p on p.id = m.person_id
    where m.organisation_id = place and m.state = 'active' order by lower(p.name), m.id;
  perform set_config('assay.pass', before, true);
end $$;
revoke execute on function account.addressees(uuid) from public;
grant execute on function account.addressees(uuid) to assay_app;
