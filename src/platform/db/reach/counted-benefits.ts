/** SQL: benefits paid without the people in them, so that those who see totals can open them down to one family. */
export const countedBenefits = `
  select p.regency_code, p.id, p.import_id, p.row_number, ''::text as content_key, p.nth, p.programme, p.amount, p.paid_on,
    p.payer_kind, ''::text as name, ''::text as search, null::date as birth_date, null::text as kpj, null::text as nik_index, null::bytea as nik_sealed,
    null::text as nik_mask, p.beneficiary, p.found_by, null::uuid as participant_id, null::uuid as worker_id, p.told_village,
    p.district_code, p.village_code
  from public.benefit_payment p where p.regency_code = current_setting('semesta.regency', true)`
