/** SQL: claims without the people in them, so that those who see totals can tell how long each stage takes, and where. */
export const countedClaims = `
  select c.regency_code, c.id, ''::text as number, c.event_id, c.id as person_id, c.programme, c.state, c.outcome, c.village_code,
    c.district_code, c.payer_kind, null::bytea as facts_sealed, c.expected, c.expected_outcome, null::bytea as frozen_sealed,
    c.frozen_at, ''::text as bpjs_number, c.submitted_on, c.decided_on, c.decided, null::bytea as decided_sealed, c.paid, c.paid_on,
    null::text as owner, c.due_on, c.state_since, c.stuck_code, null::text as stuck_reason, c.stuck_since, c.expires_on,
    ''::text as made_by, c.made_at, null::bytea as stuck_sealed
  from public.claim c where c.regency_code = current_setting('semesta.regency', true)`

/** SQL: steps of claims with their day alone. */
export const countedSteps = `
  select a.regency_code, a.id, a.claim_id, a.seq, a.kind, a.state, ''::text as by, a.at, ''::text as reason,
    jsonb_strip_nulls(jsonb_build_object('on', a.detail->'on')) as detail,
    null::bytea as reason_sealed
  from public.claim_act a where a.regency_code = current_setting('semesta.regency', true)`

/** SQL: that something happened and when BPJS was told; not to whom. */
export const countedEvents = `
  select e.regency_code, e.id, ''::text as number, e.kind, e.happened_on, e.cause, e.told_by, ''::text as name, null::date as birth_date,
    null::text as sex, e.village_code, e.district_code, null::text as nik_index, null::bytea as nik_sealed, null::text as nik_mask,
    null::bytea as told_sealed, ''::text as content_hash, null::uuid as person_id, null::text as linked_by, null::timestamptz as linked_at,
    '[]'::jsonb as reasons, '[]'::jsonb as candidates, e.known_on, e.reported_to_bpjs_on, e.kk1_on, e.kk2_on, e.kk3_on,
    ''::text as reported_by, e.reported_at, e.withdrawn_by, e.withdrawn_at, null::text as withdrawn_reason
  from public.claim_event e where e.regency_code = current_setting('semesta.regency', true)`
