-- What organisations are now, for those who ask them for returns: type and chosen options of accepted profiles, and
-- who commissions them. Nothing else of a profile.
create function organisation.standing(organisations uuid[])
  returns table (organisation_id uuid, type text, answers jsonb, commissioner text)
  language sql stable security definer set search_path = pg_catalog as
  $$ select o.id, coalesce(k.type, ''), coalesce(k.answers, '{}'), coalesce(b.code, '')
     from unnest(organisations) a(id)
     join organisation.organisation o on o.id = a.id
     left join organisation.profile k on k.organisation_id = o.id and k.submitted_at is not null and k.type is not null
     left join organisation.commissioner c on c.organisation_id = o.id
     left join organisation.organisation p on p.code = o.parent_code and p.id <> o.id
     left join organisation.organisation b on b.id = coalesce(c.commissioner_id, p.id) $$;
revoke execute on function organisation.standing(uuid[]) from public;
grant execute on function organisation.standing(uuid[]) to assay_app;

-- Whom somebody commissions.
create index organisation_parent on organisation.organisation (parent_code) where parent_code <> '';
create index commissioner_whom on organisation.commissioner (commissioner_id);
