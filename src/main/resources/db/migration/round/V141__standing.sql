-- So that a round is read with what those it asks are now, in one statement.
create function round.standing(organisations uuid[])
  returns table (organisation_id uuid, type text, answers jsonb, commissioner text)
  language sql stable as
  $$ select s.organisation_id, s.type, s.answers, s.commissioner from organisation.standing(organisations) s $$;

-- The keys by which editions name these boards, in their order.
create function round.keys(boards uuid[]) returns text[]
  language sql stable as
  $$ select array_agg(coalesce(o.code, '') order by b.n) from unnest(boards) with ordinality b(id, n)
     left join organisation.organisation o on o.id = b.id $$;
revoke execute on function round.standing(uuid[]), round.keys(uuid[]) from public;
grant execute on function round.standing(uuid[]), round.keys(uuid[]) to assay_app;
