-- How far those are whom a round asks, as far as a board may know.
create function reporting.begun(watching uuid[], of_framework text, of_edition text, organisations uuid[])
  returns table (organisation_id uuid, answered boolean)
  language sql stable as
  $$ select b.organisation_id, b.answered
     from assessment.begun(watching, of_framework, of_edition, organisations) b $$;
revoke execute on function reporting.begun(uuid[], text, text, uuid[]) from public;
grant execute on function reporting.begun(uuid[], text, text, uuid[]) to assay_app;
