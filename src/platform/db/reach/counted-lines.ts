/** SQL: the lines of decrees without the people in them, so that those who see totals can count and cost them. */
export const countedLines = `
  select l.regency_code, l.id, l.decree_id, l.kind, null::uuid as worker_id, l.group_code, l.source_id, l.from_month,
    l.until_month, l.ended_month, l.ends_line, l.cause, l.replaces_line, l.findings, ''::text as passed_reason, l.signed,
    ''::text as name, null::date as birth_date, null::text as sex, ''::text as district_code, ''::text as village_code,
    ''::text as address, null::text as nik_index, null::bytea as nik_sealed, null::text as nik_mask
  from public.decree_line l where l.regency_code = current_setting('semesta.regency', true)`
