import { ruleNamed, seenText } from '../../law/questions.ts'
import type { Language } from '../../platform/i18n.ts'
import { relations } from '../../rules/index.ts'
import type { ClaimView, EventView } from '../api.ts'
import { amountsOf, assessmentOf } from './amounts-of.ts'
import type {
  CoverLetter,
  LetterFrame,
  LetterPaper,
  OwedLetter,
  ReceiptLetter,
  RefusalLetter,
} from './api.ts'
import { letterWords } from './letter-words.ts'

/** A case as it stands, and the sheet its letters are written on. */
export interface Case {
  event: EventView
  claims: readonly ClaimView[]
  frame: LetterFrame
  language: Language
}

const stands = ({ state }: ClaimView) => state !== 'withdrawn'
const isOver = ({ state }: ClaimView) => state === 'paid' || state === 'closed'
const hopes = (claim: ClaimView) => stands(claim) && claim.outcome !== 'refused' && !isOver(claim)
/** What a letter may name a sum for: not what is not sure to be theirs, nor what was decided otherwise or paid in part. */
const promised = (claim: ClaimView) =>
  hopes(claim) &&
  !claim.hindered.includes('link-unsure') &&
  (claim.outcome === null || (claim.decided === claim.expected && claim.paid === 0))

/** To the family, of all claims that may still be paid. */
export const owedOf = (one: Case, bringTo: string): OwedLetter => ({
  ...about(one),
  kind: 'owed',
  ...amountsOf(one.claims.filter(promised), one.language),
  to: familyOf(one),
  papers: papersOf(one.event, one.claims.filter(hopes), (paper, has) => (has ? '' : paper.shows)),
  bringTo,
  expiresOn: one.claims.flatMap(({ expiresOn }) => expiresOn ?? []).toSorted()[0] ?? null,
})

export const receiptOf = (one: Case, from: string): ReceiptLetter => ({
  ...about(one),
  kind: 'receipt',
  from,
  programmes: one.claims.filter(hopes).map(({ programme }) => programme),
  papers: papersOf(one.event, one.claims.filter(hopes), (paper, has) => (has ? '' : paper.shows)),
})

export const coverOf = (
  one: Case,
  claim: ClaimView,
  branch: Pick<CoverLetter, 'branch' | 'branchAddress'>,
): CoverLetter => {
  const card = one.event.coverage.find(({ programme }) => programme === claim.programme)?.cards[0]
  const { owed, later } = amountsOf([claim], one.language)
  return {
    ...about(one, claim.number),
    ...branch,
    kind: 'cover',
    programme: claim.programme,
    cardMask: card?.kpj ?? '',
    receivers: one.event.heirs
      .filter(({ receives }) => receives)
      .map(({ name, relation, bank, accountMask }) => ({
        name,
        relation: relationWords(relation, one.language),
        accountMask: `${bank} ${accountMask ?? ''}`.trim(),
      })),
    papers: papersOf(one.event, [claim], () => ''),
    owed: [...owed, ...later],
  }
}

export function refusalOf(one: Case, claim: ClaimView): RefusalLetter {
  const { language } = one
  const { t } = letterWords(language)
  const assessment = assessmentOf(claim)
  const rule = assessment && ruleNamed(assessment.rule)
  const fields = rule?.ok ? rule.rule.fields : {}
  const unmet = (assessment?.findings ?? []).filter(({ met }) => met === false)
  const others = (assessment?.whatIf ?? []).flatMap(({ total }) => total ?? [])
  const way = (name: 'appeal' | 'otherCard') => ({
    title: t(`claimPaper.way.${name}`),
    how: t(`claimPaper.way.${name}How`),
    until: null,
  })
  return {
    ...about(one, claim.number),
    kind: 'refusal',
    to: familyOf(one),
    programme: claim.programme,
    decidedOn: claim.decidedOn ?? one.frame.date,
    reason: claim.decisionReason,
    grounds: unmet.map(({ title, called, seen, unit, citation }) => ({
      title,
      seen: seenText(called ?? seen, language, fields, unit),
      citation: `${citation.instrument}, ${citation.pinpoint}`,
      confidence: citation.confidence,
    })),
    disagrees: unmet.length === 0 && assessment?.total ? assessment.total : null,
    missed: unmet.length > 0 && others.length > 0 ? Math.max(...others) : null,
    ways: [...(claim.steps.includes('appealed') ? [way('appeal')] : []), way('otherCard')],
    still: amountsOf(
      one.claims.filter((other) => other.id !== claim.id && promised(other)),
      language,
    ).owed,
  }
}

const about = ({ event, frame, language }: Case, caseNumber = event.number) => ({
  ...frame,
  caseNumber,
  participant: {
    name: event.name,
    nikMask: event.nikMask ?? '',
    village:
      [event.village, event.district].filter(Boolean).join(', ') ||
      letterWords(language).t('claims.villageUnknown'),
  },
  event: { kind: event.kind, on: event.happenedOn },
})

function familyOf({ event, language }: Case): string {
  const { t } = letterWords(language)
  const [first, ...others] = event.heirs.filter(({ receives }) => receives)
  if (!first) return t('claimPaper.familyOf', { name: event.name })
  return others.length > 0 ? t('claimPaper.andFamily', { name: first.name }) : first.name
}

const relationWords = (relation: EventView['heirs'][number]['relation'], language: Language): string =>
  relation === 'self'
    ? letterWords(language).t('claimPaper.self')
    : relations[relation][language].toLowerCase()

/** Each paper once, whichever claims ask for it, with the pages there are of it. */
function papersOf(
  event: EventView,
  claims: readonly ClaimView[],
  note: (paper: ClaimView['papers'][number], has: boolean) => string,
): LetterPaper[] {
  const kinds = new Map(
    claims
      .flatMap(({ papers }) => papers)
      .filter(({ state }) => state !== 'waived')
      .map((paper) => [`${paper.kind} ${paper.heirId}`, paper]),
  )
  return [...kinds.values()].map((paper) => {
    const there = event.documents.filter(
      ({ id, state }) => paper.documents.includes(id) && (state === 'received' || state === 'accepted'),
    )
    const has = paper.state === 'received' || paper.state === 'accepted'
    const title = paper.heir ? `${paper.title}: ${paper.heir}` : paper.title
    const pages = there.reduce((sum, one) => sum + one.pages, 0)
    return { title, note: note(paper, has), has, ...(has && { pages }) }
  })
}
