-- What each action of a plan must have, as its edition says when the plan begins.
alter table improvement.plan add column musts text[] not null
  default '{deadline,lead_organisation,success_timescale,dated_progress}';
