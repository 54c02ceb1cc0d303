-- For which groups of organisations a board speaks: those that they commission lie in its area. The operator keeps it.
create table organisation.board_group (
  board_id uuid not null references organisation.organisation,
  commissioner_id uuid not null references organisation.organisation,
  added_at timestamptz not null,
  primary key (board_id, commissioner_id),
  check (board_id <> commissioner_id)
);
alter table organisation.board_group enable row level security;
create policy everybody_reads on organisation.board_group for select to assay_app using (true);
create policy the_operator on organisation.board_group to assay_app using ((select assay.has_pass('operator')));
grant select, insert, delete on organisation.board_group to assay_app;
