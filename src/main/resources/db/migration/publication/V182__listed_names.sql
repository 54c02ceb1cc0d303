-- Names, codes and postcodes are searched among what stands in the register now. What steps back is in these indexes no
-- longer: half of what a publication wrote was its forerunner's entries.
drop index publication.directory_name_part, publication.directory_name_start, publication.directory_code,
  publication.directory_postcode;
create index directory_name_part on publication.directory using gin (lower(name) public.gin_trgm_ops)
  where latest or latest_of_edition;
create index directory_name_start on publication.directory (lower(name) text_pattern_ops)
  where latest or latest_of_edition;
create index directory_code on publication.directory (code text_pattern_ops) where latest or latest_of_edition;
create index directory_postcode on publication.directory (replace(postcode, ' ', '') text_pattern_ops)
  where latest or latest_of_edition;
