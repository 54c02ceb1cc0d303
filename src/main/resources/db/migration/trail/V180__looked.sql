-- What somebody of elsewhere opened: told once a person, thing and day, in the transaction that reads it. The reader may
-- neither see nor add to the chain, so the passes are taken and given back here. Whether it was told is asked before the
-- head's row is held, so that who opens a thing again keeps nobody waiting, and once more under it.
create function trail.looked(facts jsonb) returns void language plpgsql volatile as $$
declare
  before text := coalesce(current_setting('assay.pass', true), '');
  f record;
  told boolean;
begin
  for f in
    select fact as whole, (fact ->> 'organisation')::uuid as organisation, (fact ->> 'person')::uuid as person,
      fact ->> 'what' as what, fact ->> 'subject' as subject, (fact ->> 'since')::timestamptz as since
    from jsonb_array_elements(facts) as each (fact)
  loop
    for turn in 1 .. 2 loop
      perform set_config('assay.pass', 'trail', true);
      select exists (select from trail.link l
        where l.organisation_id = f.organisation and l.subject = f.subject collate "C" and l.person = f.person
          and l.what = f.what and l.at >= f.since) into told;
      perform set_config('assay.pass', 'jobs', true);
      exit when told;
      if turn = 1 then
        perform from trail.head where organisation_id = f.organisation for update;
      else
        perform trail.append(jsonb_build_array(f.whole));
      end if;
    end loop;
  end loop;
  perform set_config('assay.pass', before, true);
end $$;
-- Who that was, in words: the reader is no colleague, whose name the page would know.
create function trail.reader(said text) returns text language sql stable as $$
  select (said::jsonb ->> 'by') || coalesce(' of ' || (select o.name from organisation.organisation o
    where o.id = (said::jsonb ->> 'place')::uuid), '') $$;

revoke execute on function trail.looked(jsonb), trail.reader(text) from public;
grant execute on function trail.reader(text) to assay_app;
grant execute on function trail.looked(jsonb) to assay_app;
