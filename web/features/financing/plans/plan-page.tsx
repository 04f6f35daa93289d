import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanResult, PlanView } from '../../../../src/financing/plan/api.ts'
import { download } from '../../../ui/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May, useMay } from '../../access/may.tsx'
import { Beside } from './beside.tsx'
import { Curve } from './curve.tsx'
import { DraftDecree } from './draft-decree.tsx'
import type { Only } from './only.ts'
import { People } from './people.tsx'
import { planQuery } from './queries.ts'
import { Results } from './results.tsx'

/** One plan: whom it protects, from what, why not the others, and what the next people cost. */
export function PlanPage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/inside/anggaran/rencana/$id' })
  const { banding } = useSearch({ from: '/inside/anggaran/rencana/$id' })
  const plan = useQuery(planQuery(id))
  const [failed, setFailed] = useState<Error | null>(null)
  const [only, setOnly] = useState<Only>({})
  const may = useMay()
  if (plan.error) return <ProblemNote error={plan.error} onRetry={() => void plan.refetch()} />
  if (!plan.data) return <Loading rows={8} />
  const { title, state, runs, result } = plan.data
  // The people stand at the end of a long page.
  const open = (one: Only) => {
    setOnly(one)
    document.getElementById('orang-rencana')?.scrollIntoView()
  }
  const aside = <Link to="/anggaran/rencana">{t('plans.all')}</Link>
  if (!result)
    return (
      <Page title={title} aside={aside}>
        <p role="status">
          {t(`plans.state.${state}`)} {state === 'working' && t('plans.runs', { count: runs })}
        </p>
        {state !== 'failed' && <Loading rows={4} />}
      </Page>
    )
  return (
    <Page title={title} lead={<Lead plan={plan.data} result={result} />} aside={aside}>
      {result.blocks.length > 0 ? (
        <Blocks blocks={result.blocks} />
      ) : (
        <May right="decrees.make">
          <DraftDecree plan={plan.data} />
        </May>
      )}
      <p>
        <Button
          variant="default"
          onClick={() => void download(`/financing/plans/${id}/workbook`, 'rencana.xlsx').catch(setFailed)}
        >
          {t('plans.workbook')}
        </Button>
      </p>
      {failed && <ProblemNote error={failed} />}
      <Results result={result} open={may('decrees.read') ? open : undefined} />
      {result.curve.length > 1 && <Curve curve={result.curve} chosen={result} />}
      <Beside plan={plan.data} beside={banding} />
      <May right="decrees.read">
        <People id={id} result={result} only={only} onOnly={setOnly} />
      </May>
    </Page>
  )
}

function Lead({ plan, result }: { plan: PlanView; result: PlanResult }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { asked, asOf, lawVersion } = plan
  const { picked, candidates, amount, continuing, next } = result
  return (
    <>
      <p>
        <strong>
          {t('plans.sum', {
            picked: format.number(picked),
            candidates: format.number(candidates),
            amount: format.wholeRupiah(amount),
          })}
        </strong>
        {continuing.candidates > 0 &&
          `. ${t('plans.kept', { picked: format.number(continuing.picked), candidates: format.number(continuing.candidates) })}.`}
      </p>
      <p>
        {next.people === 0
          ? t('plans.nextNone')
          : `${t('plans.next', { people: format.number(next.people), amount: format.wholeRupiah(next.amount) })} (${next.sources
              .map((one) =>
                t('plans.nextFrom', {
                  name: one.name,
                  people: format.number(one.people),
                  amount: format.wholeRupiah(one.amount),
                }),
              )
              .join('; ')})`}
      </p>
      <p className="quiet small">
        {[
          t('plans.span', {
            from: format.month(asked.fromMonth),
            until: format.month(`${asked.fiscalYear}-12-01`),
          }),
          t(`plans.aim.${asked.objective}`),
          asked.floorPercent > 0 && t('plans.floorSaid', { percent: asked.floorPercent }),
          asOf && t('plans.asOf', { day: format.shortDate(asOf) }),
          t('plans.law', { version: lawVersion }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  )
}

function Blocks({ blocks }: { blocks: PlanResult['blocks'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <section className="section" role="alert">
      <h2>{t('plans.blocked')}</h2>
      <ul>
        {blocks.map((block) => (
          <li key={block.rule === 'floor' ? block.village.code : block.rule + block.missing}>
            {block.rule === 'floor'
              ? t('plans.block.floor', {
                  village: block.village.name,
                  asked: format.number(block.asked),
                  missing: format.number(block.missing),
                })
              : block.rule === 'ceiling'
                ? t('plans.block.ceiling', {
                    source: block.source,
                    amount: format.wholeRupiah(block.missing),
                  })
                : t('plans.block.total', { amount: format.wholeRupiah(block.missing) })}
          </li>
        ))}
      </ul>
      <p>{t('plans.blockedHelp')}</p>
    </section>
  )
}
