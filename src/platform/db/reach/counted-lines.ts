/** SQL: the lines of decrees without the people in them, so that those who see totals can count and cost them. */
export const countedLines = `
  select l.regency_code, l.id, l.decree_id, l.kind, null::uuid as worker_id, l.group_code, l.source_id, l.from_month,
    l.until_month, l.ended_month, l.ends_line, l.cause, l.replaces_line, l.findings, ''::text as passed_reason, l.signed,
    ''::text as name, null::date as birth_date, null::text as sex, ''::text as district_code, ''::text as village_code,
    ''::text as address, null::text as nik_index, null::bytea as nik_sealed, null::text as nik_mask,
    null::uuid as was_worker_id
  from public.decree_line l where l.regency_code = current_setting('semesta.regency', true)`

/** SQL: how many rows of a paper annex were left out, without what they say. */
export const countedLeftOut = `
  select l.regency_code, l.decree_id, l.row_number, ''::text as name, null::text as nik_mask, l.code
  from public.decree_left_out l where l.regency_code = current_setting('semesta.regency', true)`

/** SQL: what was found about people who are paid for, without the people. */
export const countedFindings = `
  select f.regency_code, f.id, f.id as person_id, f.kind, f.payer, null::uuid as worker_id, null::uuid as participant_id,
    ''::text as name, null::text as nik_mask, ''::text as district_code, ''::text as village_code, f.group_code,
    '{}'::jsonb as evidence, f.monthly, f.months_lost, f.lost, f.state, ''::text as state_reason, null::text as state_by,
    f.state_at, f.opened_on, f.seen_on, f.closed_on
  from public.waste_finding f where f.regency_code = current_setting('semesta.regency', true)`

/** SQL: how many wait to be paid for, without the people. */
export const countedWaiting = `
  select w.regency_code, w.id, null::uuid as worker_id, w.group_code, ''::text as asked_by, w.asked_on, w.decile,
    ''::text as note, ''::text as entered_by, w.entered_at, null::text as closed_by, w.closed_at, null::text as closed_reason
  from public.waiting_person w where w.regency_code = current_setting('semesta.regency', true)`
