/** SQL: the lines of bills without the people in them, so that those who see totals can count and pay them. */
export const countedBillLines = `
  select b.regency_code, b.bill_id, b.line_id, b.number, b.month, null::uuid as worker_id, b.group_code,
    ''::text as district_code, ''::text as village_code, b.amount, b.answer, b.reason_code, ''::text as reason, b.charged, b.paid
  from public.bill_line b where b.regency_code = current_setting('semesta.regency', true)`
