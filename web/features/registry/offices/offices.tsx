import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type OfficeBody, officeKind } from '../../../../src/registry/api.ts'
import { api, Problem } from '../../../ui/api.ts'
import { notify } from '../../../ui/notice.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Tick } from '../../../ui/tick.tsx'
import { officesQuery } from '../queries.ts'
import css from '../registry.module.css'

const kinds = officeKind.options

/** The offices there are, and the way to one more: whoever sends lists or works for one chooses among these. */
export function Offices() {
  const { t } = useTranslation()
  const offices = useQuery(officesQuery)
  return (
    <section className="section" aria-labelledby="kantor">
      <div className="section-head">
        <div>
          <h2 id="kantor">{t('offices.title')}</h2>
          <p className="quiet small">{t('offices.lead')}</p>
        </div>
      </div>
      <details className={css.history}>
        <summary>{t('offices.count', { count: offices.data?.length ?? 0 })}</summary>
        <ul>
          {offices.data?.map((office) => (
            <li key={office.id}>
              {office.name} <span className="quiet small">{t(`offices.kind.${office.kind}`)}</span>
            </li>
          ))}
        </ul>
      </details>
      <AddOffice />
    </section>
  )
}

const empty: OfficeBody = { name: '', kind: 'opd' }

function AddOffice() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [office, setOffice] = useState(empty)
  const add = useMutation({
    mutationFn: (given: OfficeBody) => api.post('/offices', given),
    onSuccess: async () => {
      notify(t('offices.added', { name: office.name }))
      setOffice(empty)
      await client.invalidateQueries({ queryKey: ['offices'] })
    },
  })
  const near = add.error instanceof Problem && add.error.code === 'office-near'
  function submit(event: FormEvent) {
    event.preventDefault()
    add.mutate(office)
  }
  return (
    <form onSubmit={submit} className="stack">
      {add.error && <ProblemNote error={add.error} />}
      {near && (
        <Tick
          name="another"
          checked={office.another ?? false}
          change={(another) => setOffice({ ...office, another })}
        >
          {t('offices.another')}
        </Tick>
      )}
      <div className={css.fields}>
        <TextInput
          label={t('offices.name')}
          value={office.name}
          onChange={(event) => setOffice({ ...office, name: event.currentTarget.value, another: undefined })}
          minLength={2}
          maxLength={200}
          required
          withAsterisk={false}
        />
        <NativeSelect
          label={t('offices.kindLabel')}
          value={office.kind}
          onChange={(event) =>
            setOffice({ ...office, kind: event.currentTarget.value as OfficeBody['kind'] })
          }
          data={kinds.map((kind) => ({ value: kind, label: t(`offices.kind.${kind}`) }))}
        />
      </div>
      <div>
        <Button type="submit" variant="default" loading={add.isPending}>
          {t('offices.add')}
        </Button>
      </div>
    </form>
  )
}
