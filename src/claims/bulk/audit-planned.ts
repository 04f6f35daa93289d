import { type AuditRecord, auditRecord } from '../../access/questions.ts'
import type { Event } from '../events/open-event.ts'
import type { LaidClaim } from './lay-case.ts'

/** The audit rows the same acts would leave one by one. */
export const auditPlanned = (events: readonly Event[], laid: readonly LaidClaim[]): AuditRecord[] => [
  ...events.map(({ regency_code: regencyCode, id, number, kind, person_id, reported_by, reported_at }) =>
    auditRecord({
      regencyCode,
      actor: reported_by,
      at: reported_at,
      action: 'claim-event.reported',
      subjectKind: 'claim-event',
      subjectId: id,
      detail: { number, kind, linked: true, shown: person_id },
    }),
  ),
  ...laid.flatMap(
    ({ claim: { regency_code: regencyCode, id, number, programme, person_id, made_by }, acts }) =>
      acts.map(({ kind, at, amount, outcome, code }) =>
        auditRecord({
          regencyCode,
          actor: made_by,
          at,
          action: `claim.${kind}`,
          subjectKind: 'claim',
          subjectId: id,
          detail:
            kind === 'opened'
              ? { number, programme, shown: person_id }
              : { number, programme, outcome, amount, code, owner: null, shown: person_id },
        }),
      ),
  ),
]
