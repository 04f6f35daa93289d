/** SQL: unclaimed entitlements without the people in them, so that those who see totals can count them by place. */
export const countedUnclaimed = `
  select u.regency_code, u.id, u.id as person_id, u.kind, u.programme, u.certainty, u.reasons, null::uuid as worker_id,
    null::uuid as participant_id, ''::text as name, null::text as nik_mask, u.district_code, u.village_code, u.group_code,
    null::date as happened_on, u.segment, u.payer_kind, null::date as covered_from, null::date as covered_until, u.expected,
    u.lost, u.expires_on, u.opened_on, u.seen_on
  from public.unclaimed_entitlement u where u.regency_code = current_setting('semesta.regency', true)`
