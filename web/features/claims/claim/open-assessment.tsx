import { CatchBoundary } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimView } from '../../../../src/claims/api.ts'
import { type Rule, readCase } from '../../../../src/rules/index.ts'
import { api } from '../../../ui/api.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { toDraft, toFacts } from '../../law/case/draft.ts'
import { FactForm } from '../../law/case/fact-form.tsx'
import { useFactName } from '../../law/case/fault-words.ts'
import law from '../../law/law.module.css'
import { Result } from '../../law/result/result.tsx'
import { claimKey, useAct } from '../queries.ts'
import css from './claim.module.css'
import { givenOf } from './given.ts'

interface OpenProps {
  claim: ClaimView
  rule: Rule
  acts: boolean
}

/** The facts as they are known, what an officer fills in over them, and what the law gives at once. */
export function OpenAssessment({ claim, rule, acts }: OpenProps) {
  const { t } = useTranslation()
  const factName = useFactName()
  const heading = useRef<HTMLHeadingElement>(null)
  const { facts: known, given } = claim.reckoned
  const [draft, setDraft] = useState(() => toDraft(rule.fields, known))
  const keep = useAct(
    (facts: Record<string, unknown>) => api.put<ClaimView>(`/claims/${claim.id}/facts`, { facts }),
    { key: claimKey(claim.id), done: t('claims.factsKept') },
  )
  const facts = toFacts(rule.fields, draft)
  const read = readCase(rule, facts)
  const problems = read.ok ? [] : read.problems
  return (
    <div className={acts ? law.sides : undefined}>
      {acts && (
        <section className="on-screen stack" aria-label={t('claims.facts')}>
          <h3>{t('claims.facts')}</h3>
          <p className="quiet small" style={{ margin: 0 }}>
            {t('claims.factsLead')}
          </p>
          {keep.error && <ProblemNote error={keep.error} />}
          <FactForm
            rule={rule}
            draft={draft}
            change={setDraft}
            // What is not known yet may be filled in later.
            problems={problems.filter(({ code }) => code !== 'fact-missing')}
            send={() => keep.mutate(givenOf(rule.fields, { known, given, facts }))}
            act={t('claims.factsKeep')}
          />
        </section>
      )}
      {read.ok ? (
        <CatchBoundary
          getResetKey={() => JSON.stringify(facts)}
          errorComponent={({ error }) => <ProblemNote error={error} />}
        >
          <Result rule={rule} facts={read.facts} input={facts} heading={heading} />
        </CatchBoundary>
      ) : (
        <section className="stack">
          <h3>{t('claims.factsMissing')}</h3>
          <ul className={css.waiting}>
            {problems.map(({ field, code }) => (
              <li key={`${field} ${code}`}>{factName(rule.fields, field)}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
