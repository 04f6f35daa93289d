import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SchoolView } from '../../../../src/claims/school/api.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loading } from '../../../ui/loading.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { OneYear } from './one-year.tsx'
import { schoolQuery } from './queries.ts'
import css from './school.module.css'

type Child = SchoolView['children'][number]
type Year = Child['years'][number]

/** A scholarship by child and school year: what is owed, what was paid, and the next thing to do. */
export function SchoolYears({ claimId, acts }: { claimId: string; acts: boolean }) {
  const { t } = useTranslation()
  const found = useQuery(schoolQuery(claimId))
  if (found.error) return <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <Loading rows={4} />
  const { children, ready } = found.data
  return (
    <section className="section">
      <h2>{t('school.yearsTitle')}</h2>
      {children.length === 0 ? (
        <p>{t('school.notPlanned')}</p>
      ) : (
        <>
          {!ready && <p className="quiet">{t('school.notReady')}</p>}
          {children.map((child) => (
            <OneChild key={child.heirId} school={found.data} child={child} acts={acts && ready} />
          ))}
        </>
      )}
    </section>
  )
}

function OneChild({ school, child, acts }: { school: SchoolView; child: Child; acts: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const next = child.years.find(({ state }) => ['proof-due', 'proven', 'claimed', 'planned'].includes(state))
  const [chosen, setChosen] = useState<string>()
  const year = child.years.find(({ schoolYear }) => schoolYear === chosen) ?? next
  const columns: Column<Year>[] = [
    { id: 'year', header: t('school.year'), names: true, cell: ({ schoolYear }) => schoolYear },
    { id: 'level', header: t('school.levelLabel'), cell: ({ level }) => t(`school.level.${level}`) },
    {
      id: 'amount',
      header: t('school.amount'),
      number: true,
      cell: ({ amount }) => format.wholeRupiah(amount),
    },
    { id: 'state', header: t('school.stateLabel'), cell: (row) => <State year={row} /> },
  ]
  return (
    <div className={css.child}>
      <h3>{child.name}</h3>
      <p>
        {t('school.ofChild', {
          owed: format.wholeRupiah(child.owed),
          planned: format.wholeRupiah(child.planned),
          paid: format.wholeRupiah(child.paid),
        })}
      </p>
      {acts && year && (
        <OneYear
          school={school}
          child={child}
          year={year}
          choose={setChosen}
          key={`${year.schoolYear}${year.state}`}
        />
      )}
      <DataTable
        caption={t('school.caption', { name: child.name })}
        columns={columns}
        rows={child.years}
        rowKey={({ schoolYear }) => schoolYear}
        cards
      />
    </div>
  )
}

function State({ year: { state, paid, paidOn, claimedOn, endReason } }: { year: Year }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = t(`school.state.${state}`)
  if (state === 'paid')
    return `${words} ${format.wholeRupiah(paid ?? 0)}, ${paidOn ? format.shortDate(paidOn) : ''}`
  if (state === 'ended') return `${words}: ${t(`school.end.${endReason}`)}`
  if (state === 'claimed' && claimedOn) return `${words}, ${format.shortDate(claimedOn)}`
  return words
}
