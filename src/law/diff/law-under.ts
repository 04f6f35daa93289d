import type { Language } from '../../platform/i18n.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { isDay, type Law, lawBook, valueOn } from '../../rules/index.ts'
import type { DiffView, LawVersion, Proposal } from '../api.ts'
import { valueText } from '../pages/value-text.ts'
import { proposedFigure } from './proposed-figure.ts'

/** The law of a day, with the figures proposed on top, and the day whose values it goes by. */
export interface LawUnder {
  law: Law
  on: string
  proposals: readonly Proposal[]
}

/** Puts proposals on the law the regency uses. A proposed figure counts, though no law says it. */
export function lawUnder(base: Law, { on, proposals }: LawVersion): { ok: true; under: LawUnder } | Refusal {
  const latest = proposals
    .map(({ from }) => from)
    .sort()
    .at(-1)
  const day = on === undefined ? latest : on.length === 7 ? `${on}-01` : on
  if (day === undefined || !isDay(day)) return refusal('law-version-unreadable', { version: on ?? '' })
  const proposed = new Map(base.proposed)
  for (const id of new Set(proposals.map(({ figure }) => figure))) {
    const made = proposedFigure(
      id,
      proposals.filter(({ figure }) => figure === id),
    )
    if (!made.ok) return made
    proposed.set(id, made.figure)
  }
  const accepted = new Set([...base.accepted, ...proposed.keys()])
  return { ok: true, under: { law: { ...base, proposed, accepted }, on: day, proposals } }
}

/** What is compared, told: the day, and each proposal beside what is enacted for that day. */
export function versionView({ on, law, proposals }: LawUnder, language: Language): DiffView['a'] {
  return {
    on,
    proposals: proposals.map(({ figure, from, why }) => {
      const enacted = lawBook.figures.get(figure)!
      const was = valueOn(enacted, from)
      const value = valueOn(law.proposed.get(figure)!, from)
      return {
        figure,
        title: enacted.title[language],
        from,
        was: was ? valueText(enacted, was.value, language) : null,
        value: valueText(enacted, value?.value, language),
        why: why ?? '',
      }
    }),
  }
}
