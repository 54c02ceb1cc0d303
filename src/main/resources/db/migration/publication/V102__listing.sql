-- A summary goes where it belongs in one round. Who publishes for one organisation takes turns here until the
-- transaction ends, so that of two editions published at once one is the latest.
create function publication.into_directory(fresh jsonb) returns void language plpgsql volatile as $$
declare
  s publication.directory := jsonb_populate_record(null::publication.directory, fresh);
begin
  perform pg_advisory_xact_lock(hashtextextended('publication ' || s.organisation_id, 0));
  update publication.directory d set latest = d.latest and d.period_to > s.period_to,
    latest_of_edition = d.latest_of_edition and d.edition <> s.edition
  where d.organisation_id = s.organisation_id and d.framework = s.framework and (d.latest or d.latest_of_edition);
  s.latest := not exists (select from publication.directory d where d.latest
    and d.organisation_id = s.organisation_id and d.framework = s.framework);
  s.latest_of_edition := true;
  insert into publication.directory values (s.*);
end $$;

create function publication.into_returns(fresh jsonb) returns void language plpgsql volatile as $$
declare
  s publication.summary := jsonb_populate_record(null::publication.summary, fresh);
begin
  perform pg_advisory_xact_lock(hashtextextended('publication ' || s.organisation_id, 0));
  update publication.summary d set latest = d.latest and d.period_to > s.period_to,
    latest_of_edition = d.latest_of_edition and d.edition <> s.edition
  where d.organisation_id = s.organisation_id and d.framework = s.framework and (d.latest or d.latest_of_edition);
  s.latest := not exists (select from publication.summary d where d.latest
    and d.organisation_id = s.organisation_id and d.framework = s.framework);
  s.latest_of_edition := true;
  insert into publication.summary values (s.*);
end $$;
