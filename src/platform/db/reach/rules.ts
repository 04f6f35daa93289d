import type { Schema } from '../schema.ts'
import { countedBenefits } from './counted-benefits.ts'
import { countedBillLines } from './counted-bill-lines.ts'
import { countedClaims, countedEvents, countedSteps } from './counted-claims.ts'
import { countedFindings, countedLeftOut, countedLines, countedWaiting } from './counted-lines.ts'
import { countedUnclaimed } from './counted-unclaimed.ts'
import { ownPeople } from './own-people.ts'

/** The schemas whose views stand before the tables, by how much they show of a regency. */
export const schemas = {
  whole: 'reach',
  /** One district or village. */
  part: 'reach_part',
  /** The lists of one office, and the people on them. */
  office: 'reach_office',
  /** The lists of participants, and the participants. */
  participants: 'reach_participants',
} as const
export type Whose = keyof typeof schemas

/** Which rows of a table are shown, as a condition on `t`; or what is shown in place of its rows. */
export type Rule = string | { instead: string }
type Rules = Partial<Record<keyof Schema & string, Rule>>

/** Tables without a row about one person, or with ids and verdicts alone. */
const forAll: Rules = {
  tenant: 'true',
  official_total: 'true',
  law_choice: 'true',
  coverage_snapshot: 'true',
  link_calibration: 'true',
  link_model: 'true',
  audit: 'true',
  audit_unsealed: 'true',
  number_counter: 'true',
  privacy_contact: 'true',
  funding_source: 'true',
  budget_entry: 'true',
  group_tariff: 'true',
  funding_rule: 'true',
  decree: 'true',
  decree_act: 'true',
  waste_run: 'true',
  lapse_cell: 'true',
  plan: 'true',
  bill: 'true',
  bill_act: 'true',
  bill_retry: 'true',
  bill_run: 'true',
  bill_profile: 'true',
  benefit_import: 'true',
  jkn_cell: 'true',
  unclaimed_run: 'true',
  next_path_run: 'true',
  campaign: 'true',
  publication: 'true',
}

const { part, office, participants } = schemas
const ofPart = `t.district_code = current_setting('semesta.district', true)
  and current_setting('semesta.village', true) in ('', t.village_code)`
const ofWorkers = `t.worker_id in (select id from ${part}.worker)`

/** Registered in the area, also while the worker they were recognised as is not known to live there. */
const registeredHere = `select g.source_record_id from public.registration g
  join public.source_record r on r.regency_code = g.regency_code and r.id = g.source_record_id
  where g.regency_code = current_setting('semesta.regency', true)
    and starts_with(r.village_code, current_setting('semesta.district', true) || '.')
    and current_setting('semesta.village', true) in ('', r.village_code)`

const partRules: Rules = {
  coverage_person: ofPart,
  coverage_cell: ofPart,
  benefit_payment: ofPart,
  payment_match: `t.payment_id in (select id from ${part}.benefit_payment)`,
  payment_open: `t.payment_id in (select id from ${part}.benefit_payment)`,
  unclaimed_entitlement: ofPart,
  next_path: ofPart,
  next_path_cell: ofPart,
  campaign_person: ofPart,
  campaign_cell: ofPart,
  visit: `t.member_id in (select id from ${part}.campaign_person)`,
  visit_mend: `t.visit_id in (select id from ${part}.visit)`,
  worker: ofPart,
  worker_source: ofWorkers,
  worker_match: ofWorkers,
  match_refused: ofWorkers,
  data_request: ofWorkers,
  data_correction: ofWorkers,
  list_purpose: 'true',
  participant: `t.id in (select participant_id from ${part}.coverage_person
    union select participant_id from ${part}.worker_match union select participant_id from ${part}.match_refused)`,
  membership: `t.participant_id in (select participant_id from ${part}.coverage_person)`,
  source_record: `t.id in (select source_record_id from ${part}.worker_source
    union select source_record_id from ${part}.membership union ${registeredHere})`,
  import_row: `t.source_record_id in (select id from ${part}.source_record)`,
  registration: `t.source_record_id in (select id from ${part}.source_record)`,
  claim_event: ofPart,
  claim_event_telling: `t.event_id in (select id from ${part}.claim_event)`,
  reported_death: `t.event_id in (select id from ${part}.claim_event) or t.person_id in (select person_id from ${part}.coverage_person)`,
  claim: ofPart,
  claim_act: `t.claim_id in (select id from ${part}.claim)`,
  claim_heir: `t.event_id in (select id from ${part}.claim_event)`,
  claim_document: `t.event_id in (select id from ${part}.claim_event)`,
  claim_family_code: `t.event_id in (select id from ${part}.claim_event)`,
  claim_school_year: `t.claim_id in (select id from ${part}.claim)`,
  claim_letter: `t.event_id in (select id from ${part}.claim_event)`,
  claim_reminder: ofPart,
  list: 'true',
  import: 'true',
  office: 'true',
  review_decision: 'true',
  ...forAll,
}

/** Of meetings, those somebody of the office takes part in; who sees totals alone is told apart by role. */
const meetings = (schema: string, ownMeetings: string): Rules => ({
  meeting: ownMeetings,
  ...Object.fromEntries(
    (['agenda', 'participant', 'freeze', 'figure', 'decision', 'correction'] as const).map((part) => [
      `meeting_${part}`,
      `t.meeting_id in (select id from ${schema}.meeting)`,
    ]),
  ),
  meeting_follow_up: `t.decision_id in (select id from ${schema}.meeting_decision)`,
})
const takingPart = (who: string) => `exists (select from public.meeting_participant p
  where p.regency_code = t.regency_code and p.meeting_id = t.id and ${who})
  or exists (select from public.meeting_decision p
  where p.regency_code = t.regency_code and p.meeting_id = t.id and ${who.replaceAll('p.party', 'p.owner_party').replaceAll('p.office', 'p.owner_office')})`
const ofOffice = `(p.party in ('dpmpd', 'kesra') or lower(p.office) = (select lower(o.name) from public.office o
  where o.regency_code = current_setting('semesta.regency', true) and o.id::text = current_setting('semesta.lists', true)))`

/** Of the people an office sees; stands below their rule, for views are made in this order. */
const ofListed = (schema: string) => `t.person_id in (select person_id from ${schema}.coverage_person)`

/** Rules that follow from which lists are whose. */
const listRules = (schema: string, ownList: string, ownOffice: string): Rules => ({
  list: ownList,
  import: `t.list_id in (select id from ${schema}.list)`,
  list_purpose: `t.list_id in (select id from ${schema}.list)`,
  import_row: `t.import_id in (select id from ${schema}.import)`,
  source_record: `t.list_id in (select id from ${schema}.list)`,
  office: ownOffice,
  coverage_cell: 'true',
  next_path_cell: 'true',
  campaign_cell: 'true',
  ...forAll,
})

const ownOffice = `= current_setting('semesta.lists', true)`
const officeRules: Rules = {
  ...listRules(office, `t.office_id::text ${ownOffice}`, `t.id::text ${ownOffice}`),
  worker_source: `t.source_record_id in (select id from ${office}.source_record)`,
  coverage_person: { instead: ownPeople(ownOffice) },
  next_path: ofListed(office),
  // A campaign of their own was made from the people of their lists.
  campaign_person: `t.campaign_id in (select id from public.campaign c where c.regency_code = current_setting('semesta.regency', true)
    and c.office_id::text ${ownOffice})`,
  visit: `t.member_id in (select id from ${office}.campaign_person)`,
  visit_mend: `t.visit_id in (select id from ${office}.visit)`,
  decree_line: { instead: countedLines },
  decree_left_out: { instead: countedLeftOut },
  waste_finding: { instead: countedFindings },
  waiting_person: { instead: countedWaiting },
  bill_line: { instead: countedBillLines },
  benefit_payment: { instead: countedBenefits },
  // Sums by school year; whose they are, only ids say.
  claim_school_year: 'true',
  unclaimed_entitlement: { instead: countedUnclaimed },
  ...meetings(office, `current_setting('semesta.lists', true) = 'none' or ${takingPart(ofOffice)}`),
  claim_event: { instead: countedEvents },
  claim: { instead: countedClaims },
  claim_act: { instead: countedSteps },
  // Requests, without a person in them: a leader, who sees the people of no list, decides over them.
  full_export: 'true',
}
const participantRules: Rules = {
  ...listRules(
    participants,
    `t.kind = 'participants'`,
    `t.kind = 'bpjs' or t.id in (select office_id from ${participants}.list)`,
  ),
  coverage_person: 't.participant_id is not null',
  next_path: ofListed(participants),
  ...meetings(participants, takingPart(`p.party = 'branch'`)),
  // The branch's own word.
  benefit_payment: 'true',
  payment_match: 'true',
  payment_open: 'true',
  unclaimed_entitlement: 'true',
  participant: 'true',
  membership: 'true',
  claim_event: 'true',
  claim_event_telling: 'true',
  reported_death: 'true',
  claim: 'true',
  claim_act: 'true',
  claim_heir: 'true',
  claim_document: 'true',
  claim_family_code: 'true',
  claim_school_year: 'true',
  claim_letter: 'true',
  claim_finding: 'true',
  claim_finding_run: 'true',
  claim_reminder: 'true',
}

/** Of a table that is not named, a part of a regency is shown no row; a whole regency sees every table. */
export const rules: Readonly<Record<Whose, Rules | null>> = {
  whole: null,
  part: partRules,
  office: officeRules,
  participants: participantRules,
}
