-- Days have years of four digits, however they come in: one that nobody can read stops every list that it is in.
update improvement.action set
  started_on = case when started_on between '1000-01-01' and '9999-12-31' then started_on end,
  deadline = case when deadline between '1000-01-01' and '9999-12-31' then deadline end,
  success_by = case when success_by between '1000-01-01' and '9999-12-31' then success_by end
where not (coalesce(started_on, '2000-01-01') between '1000-01-01' and '9999-12-31'
  and coalesce(deadline, '2000-01-01') between '1000-01-01' and '9999-12-31'
  and coalesce(success_by, '2000-01-01') between '1000-01-01' and '9999-12-31');
update improvement.diary set day = (written_at at time zone 'Europe/London')::date
where day not between '1000-01-01' and '9999-12-31';

alter table improvement.action
  add constraint started_on_possible check (started_on between '1000-01-01' and '9999-12-31'),
  add constraint deadline_possible check (deadline between '1000-01-01' and '9999-12-31'),
  add constraint success_by_possible check (success_by between '1000-01-01' and '9999-12-31');
alter table improvement.diary
  add constraint day_possible check (day between '1000-01-01' and '9999-12-31');
