import { z } from 'zod'
import { claimState, eventKind, outcome, programme } from '../api.ts'

const day = z.iso.date()

/** POST /api/claims/events/:id/family-code: shown once. */
export const familyCodeView = z.object({ code: z.string(), expiresOn: day })
/** POST /api/family/case: open to everybody; no name, no sum, no account in the answer. */
export const familyBody = z.object({ code: z.string().trim().max(40), birthDate: day })
export const familyView = z.object({
  number: z.string(),
  kind: eventKind,
  happenedOn: day,
  claims: z.array(
    z.object({
      programme,
      state: claimState,
      outcome: outcome.nullable(),
      dueOn: day.nullable(),
      since: day,
      missing: z.array(
        z.object({ title: z.string(), shows: z.string(), again: z.boolean(), people: z.number().int() }),
      ),
    }),
  ),
})
export type FamilyView = z.infer<typeof familyView>
