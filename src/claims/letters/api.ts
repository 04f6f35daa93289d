import { z } from 'zod'
import type { Confidence } from '../../rules/index.ts'
import type { EventKind } from '../api.ts'

/** What the letters of a claim say, in the words they say it in. Whoever makes one masks what its reader may not see. */
export interface LetterFrame {
  regency: string
  office: string
  address: string
  contact: string
  /** Number of the letter. */
  number: string
  /** Day of the letter; days are YYYY-MM-DD everywhere here. */
  date: string
  place: string
  caseNumber: string
  /** Where anybody can see whether the letter is genuine; the address holds nothing personal. */
  verify: { url: string; code: string }
  signer: { role: string; name: string }
}

export interface LetterPerson {
  name: string
  nikMask: string
  village: string
}

export interface LetterEvent {
  kind: EventKind
  on: string
}

/** Whole rupiah, with its arithmetic and law. */
export interface LetterAmount {
  programme: string
  title: string
  arithmetic: string
  amount: number
  citation: string
  confidence: Confidence
}

export interface LetterPaper {
  title: string
  /** Whose it is, where there are several; or what must be legible in it. */
  note: string
  has: boolean
  pages?: number
}

/** To the family: what it is owed, and what to bring where until when. */
export interface OwedLetter extends LetterFrame {
  kind: 'owed'
  to: string
  participant: LetterPerson
  event: LetterEvent
  owed: readonly LetterAmount[]
  /** Not in the sum: school years to come, pensions by the month. */
  later: readonly LetterAmount[]
  papers: readonly LetterPaper[]
  bringTo: string
  /** Where the family reads how far the case is; absent unless asked for. */
  family?: { url: string; code: string }
  expiresOn: string | null
}

/** For what was handed in. */
export interface ReceiptLetter extends LetterFrame {
  kind: 'receipt'
  from: string
  participant: LetterPerson
  event: LetterEvent
  programmes: readonly string[]
  papers: readonly LetterPaper[]
}

/** To the branch, with the file. */
export interface CoverLetter extends LetterFrame {
  kind: 'cover'
  branch: string
  branchAddress: string
  programme: string
  participant: LetterPerson
  cardMask: string
  event: LetterEvent
  receivers: readonly { name: string; relation: string; accountMask: string }[]
  papers: readonly LetterPaper[]
  owed: readonly LetterAmount[]
}

/** To the family, when BPJS refused: why, and what can still be done. */
export interface RefusalLetter extends LetterFrame {
  kind: 'refusal'
  to: string
  programme: string
  participant: LetterPerson
  event: LetterEvent
  decidedOn: string
  /** As BPJS wrote it. */
  reason: string
  grounds: readonly { title: string; seen: string; citation: string; confidence: Confidence }[]
  /** What we work it out to be, where we see no ground. */
  disagrees: number | null
  /** What would have been paid, had every ground held. */
  missed: number | null
  ways: readonly { title: string; how: string; until: string | null }[]
  /** Of other programmes, owed all the same. */
  still: readonly LetterAmount[]
}

export type ClaimLetter = OwedLetter | ReceiptLetter | CoverLetter | RefusalLetter

export const letterKind = z.enum(['owed', 'receipt', 'cover', 'refusal'])
export type LetterKind = z.infer<typeof letterKind>
/** POST /api/claims/events/:id/letters: `id` is made by the client; asked twice, it is one letter. The answer is a PDF. */
export const letterBody = z.object({
  id: z.uuid(),
  kind: letterKind,
  claimId: z.uuid().optional().describe('of a cover letter and a refusal'),
  withCode: z
    .boolean()
    .default(false)
    .describe('owed only: with a new code for the family, which ends those before'),
})
export type LetterAsked = z.output<typeof letterBody>
/** POST /api/letters/check: open to everybody; nothing of anybody in the answer. */
export const letterCheckBody = z.object({ code: z.string().trim().max(40) })
export const letterCheckView = z.object({
  number: z.string(),
  kind: letterKind,
  on: z.iso.date(),
  office: z.string(),
})
export type LetterCheckView = z.infer<typeof letterCheckView>
