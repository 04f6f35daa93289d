import { CatchBoundary } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Rule, readCase } from '../../../../src/rules/index.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import css from '../law.module.css'
import { Result } from '../result/result.tsx'
import { toFacts } from './draft.ts'
import { FactForm } from './fact-form.tsx'
import { useFactName, useFaultWords } from './fault-words.ts'
import { useDraft } from './use-draft.ts'

/** A case to try: the facts on one side, what the law gives on the other, at once and without the server. */
export function Case({ rule }: { rule: Rule }) {
  const { t } = useTranslation()
  const factName = useFactName()
  const faultWords = useFaultWords()
  const [draft, change] = useDraft(rule.id)
  const heading = useRef<HTMLHeadingElement>(null)
  const input = toFacts(rule.fields, draft)
  const read = readCase(rule, input)
  const problems = read.ok ? [] : read.problems

  return (
    <div className={css.sides} data-case>
      <section aria-labelledby="kasus" className="on-screen">
        <h2 id="kasus" style={{ marginBottom: '1rem' }}>
          {t('hukum.tryCase')}
        </h2>
        <FactForm
          rule={rule}
          draft={draft}
          change={change}
          problems={problems}
          send={() => heading.current?.focus()}
        />
      </section>
      {read.ok ? (
        <CatchBoundary
          getResetKey={() => JSON.stringify(input)}
          errorComponent={({ error }) => <ProblemNote error={error} />}
        >
          <Result rule={rule} facts={read.facts} input={input} heading={heading} />
        </CatchBoundary>
      ) : (
        <section aria-labelledby="hasil" className="stack">
          <h2 id="hasil">{t('hukum.result')}</h2>
          <div className={css.waiting}>
            <p>{t('hukum.waiting', { count: problems.length })}</p>
            <ul>
              {problems.map((problem) => (
                <li key={`${problem.field} ${problem.other}`}>
                  {problem.code === 'fact-contradicts'
                    ? faultWords(rule.fields, problem)
                    : factName(rule.fields, problem.field)}
                </li>
              ))}
            </ul>
          </div>
          <p className="quiet small" style={{ margin: 0 }}>
            {t('hukum.staysHere')}
          </p>
        </section>
      )}
    </div>
  )
}
