-- All that one transaction changed, in the order in which it happened, in one round: each head's row is locked and
-- advanced, the hash computed where the one before it lies, link and values written.
create function trail.append(facts jsonb) returns void language plpgsql volatile as $$
declare
  f record;
  h record;
begin
  for f in
    select * from rows from (jsonb_to_recordset(facts) as (organisation uuid, at timestamptz, person uuid, what text,
      subject text, typing boolean, before_hash text, after_hash text, fact text, salt text, before text, after text))
      with ordinality as told (organisation, at, person, what, subject, typing, before_hash, after_hash, fact, salt,
        before, after, place)
    order by place
  loop
    insert into trail.head as ends (organisation_id, seq, hash)
    values (f.organisation, 1, sha256(decode(repeat('00', 32), 'hex') || int8send(1) || decode(f.fact, 'hex')))
    on conflict (organisation_id) do update
      set seq = ends.seq + 1, hash = sha256(ends.hash || int8send(ends.seq + 1) || decode(f.fact, 'hex'))
    returning ends.seq, ends.hash into h;
    insert into trail.link (organisation_id, seq, at, person, what, subject, typing, before_hash, after_hash, hash)
    values (f.organisation, h.seq, f.at, f.person, f.what, f.subject, f.typing, decode(f.before_hash, 'hex'),
      decode(f.after_hash, 'hex'), h.hash);
    if f.before is not null or f.after is not null then
      insert into trail.value (organisation_id, seq, salt, before, after)
      values (f.organisation, h.seq, decode(f.salt, 'hex'), f.before, f.after);
    end if;
  end loop;
end $$;
