-- Counts an attempt against each limit in turn, in one round; since when the first that is used up is. What one limit
-- stops does not count against those after it. A count that began in the future, by a clock that was put right since,
-- begins anew too.
create function account.attempted(keys text[], most int[], now timestamptz, start timestamptz)
returns timestamptz language plpgsql volatile as $$
declare
  counted account.attempt;
begin
  for i in 1 .. cardinality(keys) loop
    insert into account.attempt as a (key, since, times) values (sha256(convert_to(keys[i], 'UTF8')), now, 1)
    on conflict (key) do update set
      since = case when a.since between start and now then a.since else excluded.since end,
      times = case when a.since between start and now then a.times + 1 else 1 end
    returning a.* into counted;
    if counted.times > most[i] then
      return counted.since;
    end if;
  end loop;
  return null;
end $$;
