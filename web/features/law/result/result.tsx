import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type Ref, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactsOf, Fields } from '../../../../src/rules/core/fields.ts'
import { assess, type Rule, viewOf } from '../../../../src/rules/index.ts'
import { download } from '../../../ui/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useSession } from '../../access/session.ts'
import { ChooseFigure } from '../choices/choose-figure.tsx'
import { useLaw } from '../law.ts'
import { today } from '../today.ts'
import { useLanguage, useTold } from '../words.ts'
import { MissingFacts, WhatIfs } from './could-be.tsx'
import { FactsTold } from './facts-told.tsx'
import { Findings } from './findings.tsx'
import { LineSums, Lines } from './lines.tsx'
import { OutcomeHead } from './outcome.tsx'
import { ReadingsHere } from './readings.tsx'
import css from './result.module.css'

interface ResultProps {
  rule: Rule
  facts: FactsOf<Fields>
  /** The facts as they were sent, for the server's PDF. */
  input: Record<string, unknown>
  heading: Ref<HTMLHeadingElement>
}

/** What the law gives in this case, and why; it prints as one sheet. */
export function Result({ rule, facts, input, heading }: ResultProps) {
  const { t } = useTranslation()
  const told = useTold()
  const language = useLanguage()
  const format = useFormat()
  const session = useSession()
  const { law, asEnacted } = useLaw()
  const found = useMemo(() => assess(law, rule, facts), [law, rule, facts])
  const view = useMemo(() => viewOf(law, facts, found, language), [law, facts, found, language])
  const pdf = useMutation({
    mutationFn: () =>
      download('/law/assessment.pdf', `${rule.id}.pdf`, { rule: rule.id, facts: input, language }),
  })
  const doubtful = new Map(
    found.withheld.flatMap(({ uses }) =>
      uses
        .filter((used) => used.confidence === 'unverified' && !law.accepted.has(used.series.id))
        .map((used) => [used.series.id, used.series] as const),
    ),
  )

  return (
    <section className={css.result} aria-labelledby="hasil">
      <h2 id="hasil" ref={heading} tabIndex={-1}>
        {t('hukum.result')}
      </h2>
      <p className={`${css.printed} on-paper`}>
        {session?.regency.name}. {t('hukum.printedOn', { day: format.date(today()) })}
      </p>
      <OutcomeHead rule={rule} outcome={found.outcome} total={found.total} lines={found.lines.length} />
      <div className={`${css.acts} on-screen`}>
        <Button
          variant="default"
          leftSection={<Icon name="printer" size={18} />}
          onClick={() => window.print()}
        >
          {t('hukum.print')}
        </Button>
        <Button
          variant="default"
          leftSection={<Icon name="download" size={18} />}
          loading={pdf.isPending}
          onClick={() => pdf.mutate()}
        >
          {t('hukum.pdf')}
        </Button>
      </div>
      {pdf.error && <ProblemNote error={pdf.error} />}
      <div className="on-paper">
        <h3>{t('hukum.factsGiven')}</h3>
        <FactsTold fields={rule.fields} facts={facts} />
      </div>
      {found.lines.length > 0 && (
        <section className={css.part}>
          <h3>{t('hukum.lines')}</h3>
          <LineSums lines={found.lines} />
          <Lines lines={found.lines} caption={t('hukum.lines')} />
        </section>
      )}
      {found.memos.length > 0 && (
        <section className={css.part}>
          <h3>{t('hukum.memos')}</h3>
          <p className="quiet small">{t('hukum.memosWhy')}</p>
          <Lines lines={found.memos} caption={t('hukum.memos')} />
        </section>
      )}
      {found.withheld.length > 0 && (
        <section className={css.part}>
          <h3>{t('hukum.withheld')}</h3>
          <p className="quiet small">{t('hukum.withheldWhy')}</p>
          <Lines lines={found.withheld} caption={t('hukum.withheld')} />
          {[...doubtful.values()].map((figure) => (
            <ChooseFigure key={figure.id} figure={figure} />
          ))}
        </section>
      )}
      <MissingFacts rule={rule} found={found} />
      <WhatIfs rule={rule} found={found} />
      {found.findings.length > 0 && (
        <section className={css.part}>
          <h3>{t('hukum.findings')}</h3>
          <Findings fields={rule.fields} findings={found.findings} />
        </section>
      )}
      <ReadingsHere rule={rule} found={found} />
      {found.notes.length > 0 && (
        <section className={css.part}>
          <h3>{t('hukum.notes')}</h3>
          <ul className={css.ways}>
            {found.notes.map((words) => (
              <li key={words.id}>{told(words)}</li>
            ))}
          </ul>
        </section>
      )}
      <footer className={css.foot}>
        <p>{view.disclaimer}</p>
        {asEnacted && <p>{t('hukum.asEnacted')}</p>}
        <p>
          {t('hukum.lawOn', { day: format.date(found.on), version: view.law.version })}{' '}
          <span className={css.hash}>{t('hukum.hash', { hash: view.hash })}</span>
        </p>
      </footer>
    </section>
  )
}
