-- Days have years of four digits, however they come in.
update disclosure.request set due = '9999-12-31' where due > '9999-12-31';
alter table disclosure.request
  add constraint due_possible check (due between '1000-01-01' and '9999-12-31');
