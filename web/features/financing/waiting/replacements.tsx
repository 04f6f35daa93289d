import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DecreeView } from '../../../../src/financing/decrees/api.ts'
import { api } from '../../../ui/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { notify } from '../../../ui/notice.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { waitingQuery } from './queries.ts'

/** Puts people who wait into an amending draft, in place of those it ends. */
export function Replacements({ decree: { id } }: { decree: DecreeView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const waiting = useQuery(waitingQuery).data
  const people = (waiting?.groups ?? []).reduce((sum, group) => sum + group.people, 0)
  const propose = useMutation({
    mutationFn: () =>
      api.post<{ lines: number; without: number }>(`/financing/decrees/${id}/replacements`, {}),
    onSuccess: async ({ lines, without }) => {
      await client.invalidateQueries({ queryKey: ['financing'] })
      notify(t('waiting.replaced', { lines: format.number(lines), without: format.number(without) }))
    },
  })
  return (
    <section className="section">
      <h2>{t('waiting.replace')}</h2>
      <p>
        {t('waiting.replaceLead')}{' '}
        <Link to="/anggaran/tunggu">{t('waiting.finding', { people: format.number(people) })}</Link>
      </p>
      {propose.error && <ProblemNote error={propose.error} />}
      <div className="row">
        <Button variant="default" loading={propose.isPending} onClick={() => propose.mutate()}>
          {t('waiting.replaceAct')}
        </Button>
      </div>
    </section>
  )
}
