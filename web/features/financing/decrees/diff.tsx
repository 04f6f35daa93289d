import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecreeView } from '../../../../src/financing/decrees/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { decreesQuery, diffQuery } from './queries.ts'

/** Who goes on from an earlier decree, who is new and who is no longer paid for, with the cause as far as known. */
export function Diff({ decree }: { decree: DecreeView }) {
  const { t } = useTranslation()
  const earlier = (useQuery(decreesQuery).data ?? []).filter(
    ({ id, state, amends, fromMonth }) =>
      state === 'signed' &&
      !amends &&
      id !== decree.id &&
      id !== decree.amends &&
      fromMonth <= decree.fromMonth,
  )
  const [chosen, setChosen] = useState('')
  const with_ = chosen || earlier[0]?.id
  if (!with_ || decree.amends) return null
  return (
    <section className="section">
      <h2>{t('decrees.diff')}</h2>
      <NativeSelect
        label={t('decrees.diffWith')}
        value={with_}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={earlier.map(({ id, number, title }) => ({ value: id, label: `${number}: ${title}` }))}
      />
      <Sums id={decree.id} earlier={with_} />
    </section>
  )
}

function Sums({ id, earlier }: { id: string; earlier: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const diff = useQuery(diffQuery(id, earlier))
  if (diff.error) return <ProblemNote error={diff.error} />
  if (!diff.data) return null
  const { kept, added, moved, gone, goneByCause } = diff.data
  const causes = goneByCause
    .map(({ cause, people }) => `${t(`decrees.cause.${cause}`)} ${format.number(people)}`)
    .join(', ')
  return (
    <ul>
      <li>
        {t('decrees.diffKept')}: {format.number(kept)}
      </li>
      <li>
        {t('decrees.diffAdded')}: {format.number(added)}
      </li>
      <li>
        {t('decrees.diffMoved')}: {format.number(moved)}
      </li>
      <li>
        {t('decrees.diffGone')}: {format.number(gone)}
        {causes && ` (${causes})`}
      </li>
    </ul>
  )
}
