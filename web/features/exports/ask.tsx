import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportView } from '../../../src/exports/api.ts'
import { api } from '../../ui/api.ts'
import { notify } from '../../ui/notice.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { ReasonField, useReason } from '../../ui/reason-field.tsx'
import { nikKinds } from '../coverage/nik/search.ts'
import { Filters } from '../coverage/people/filters.tsx'
import { peopleQuery } from '../coverage/people/queries.ts'
import { toQuery } from '../coverage/people/search.ts'
import css from './exports.module.css'
import { exportsKey } from './queries.ts'
import type { ExportSearch } from './search.ts'

const route = getRouteApi('/inside/ekspor')
const purposes: ExportView['purpose'][] = ['registration', 'financing', 'dukcapil', 'inspection', 'other']

/** The form by which a file with full numbers is asked for; the filter stands in the address, as on the page of people. */
export function Ask() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const [asked, setAsked] = useState(0)
  const prepared = Object.values(search).some((value) => value !== undefined)
  return (
    <details className={css.ask} open={prepared || undefined}>
      <summary>{t('fullExport.new')}</summary>
      <AskForm key={asked} search={search} sent={() => setAsked(asked + 1)} />
    </details>
  )
}

function AskForm({ search, sent }: { search: ExportSearch; sent: () => void }) {
  const { t } = useTranslation()
  const navigate = route.useNavigate()
  const client = useQueryClient()
  const [chosen, setPurpose] = useState<ExportView['purpose'] | ''>('')
  const reason = useReason(10)
  const { fault, ...people } = search
  const purpose = chosen || (fault ? 'dukcapil' : 'registration')
  const { page: _, pageSize: _size, q: _q, ...filter } = toQuery(people, '')
  const ask = useMutation({
    mutationFn: () =>
      api.post<ExportView>('/exports', {
        ...(fault
          ? { kind: 'nik-faults', fault }
          : { kind: 'people', people: { ...filter, sort: 'village' } }),
        purpose,
        reason: reason.said,
      }),
    onSuccess: () => {
      notify(t('fullExport.asked'))
      sent()
      void navigate({ search: {} })
      return client.invalidateQueries({ queryKey: exportsKey })
    },
  })
  const change = (part: ExportSearch) =>
    void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false, replace: true })

  function submit(event: FormEvent) {
    event.preventDefault()
    if (reason.enough) ask.mutate()
  }
  return (
    <form onSubmit={submit} className="stack">
      {ask.error && <ProblemNote error={ask.error} />}
      <NativeSelect
        label={t('fullExport.what')}
        value={fault ?? ''}
        data={[
          { value: '', label: t('fullExport.people') },
          ...nikKinds.map((kind) => ({
            value: kind,
            label: t('fullExport.faults', { kind: t(`nikFaults.kind.${kind}`) }),
          })),
        ]}
        onChange={(event) =>
          change({ fault: (event.currentTarget.value || undefined) as ExportSearch['fault'] })
        }
      />
      {!fault && <Filters search={people} change={change} />}
      {!fault && <Count search={people} />}
      <NativeSelect
        label={t('fullExport.purposeLabel')}
        value={purpose}
        data={purposes.map((each) => ({ value: each, label: t(`fullExport.purpose.${each}`) }))}
        onChange={(event) => setPurpose(event.currentTarget.value as ExportView['purpose'])}
      />
      <ReasonField
        label={t('fullExport.reasonLabel')}
        description={t('fullExport.reasonHelp')}
        reason={reason}
      />
      <div>
        <Button type="submit" loading={ask.isPending} disabled={!reason.enough}>
          {t('fullExport.ask')}
        </Button>
      </div>
    </form>
  )
}

/** How many it would hold, before it is asked for. */
function Count({ search }: { search: ExportSearch }) {
  const { t } = useTranslation()
  const people = useQuery(peopleQuery({ ...toQuery(search, ''), pageSize: 1 }))
  return (
    <p role="status" style={{ margin: 0 }}>
      {people.data && t('fullExport.persons', { count: people.data.total })}
    </p>
  )
}
