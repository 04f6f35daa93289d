import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AreasView } from '../../../../src/areas/api.ts'
import type { NextStepsView } from '../../../../src/coverage/api.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { areasQuery, nextStepsQuery } from '../queries.ts'
import css from './dashboard.module.css'

type Step = NextStepsView[number]

/** What to do next, most people first, each step a way into the work. */
export function NextSteps() {
  const { t } = useTranslation()
  const steps = useQuery(nextStepsQuery)
  const areas = useQuery(areasQuery)
  return (
    <section className={css.next} aria-labelledby="langkah">
      <h2 id="langkah">{t('next.title')}</h2>
      {steps.error ? (
        <ProblemNote error={steps.error} onRetry={() => void steps.refetch()} />
      ) : !steps.data ? (
        <Loading />
      ) : steps.data.length === 0 ? (
        <p>{t('next.nothing')}</p>
      ) : (
        <ol>
          {steps.data.slice(0, 5).map((step) => (
            <li key={step.code + step.villageCode}>
              <StepLink step={step} areas={areas.data} />
              <span className={css.why}>{t(`next.why.${step.code}`)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function StepLink({ step, areas }: { step: Step; areas: AreasView | undefined }) {
  const { t } = useTranslation()
  const district = areas?.districts.find((each) =>
    each.villages.some((village) => village.code === step.villageCode),
  )
  const village = district?.villages.find((each) => each.code === step.villageCode)
  const words =
    t(`next.${step.code}`, { count: step.count }) +
    (village ? ` ${t('next.inVillage', { village: village.name, district: district?.name })}` : '')
  if (step.code === 'review-pairs') return <Link to="/periksa">{words}</Link>
  if (step.code === 'add-lists') return <Link to="/daftar/impor">{words}</Link>
  if (step.code === 'enter-official-totals') return <Link to="/angka-resmi">{words}</Link>
  return (
    <Link
      to="/orang"
      search={{
        figure: step.figure ?? 'uncovered',
        district: district?.code,
        village: step.villageCode ?? undefined,
      }}
    >
      {words}
    </Link>
  )
}
