-- A return that is taken back takes its plan back too: nobody follows it until it is handed in again.
grant delete on improvement.follower to assay_app;

-- Those of returns that were taken back before. The newest return of an assessment is the one that stands or does not.
delete from improvement.follower f
where (select w.publication_id is not null
       from publication.publication p left join publication.withdrawal w on w.publication_id = p.id
       where p.assessment_id = f.assessment_id order by p.number desc limit 1);
