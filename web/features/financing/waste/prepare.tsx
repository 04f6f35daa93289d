import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecreesView } from '../../../../src/financing/decrees/api.ts'
import type { EndsBody, endsView } from '../../../../src/financing/waste/api.ts'
import type { WasteKind } from '../../../../src/financing/waste/kinds.ts'
import { api } from '../../../ui/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { notify } from '../../../ui/notice.tsx'
import { decreesQuery } from '../decrees/queries.ts'
import { filled, monthIn } from '../filled.ts'
import css from '../financing.module.css'
import { FormFaults } from '../form-faults.tsx'

type Ended = ReturnType<(typeof endsView)['parse']>

/** Begins an amending decree that ends everybody of a finding that is not settled. */
export function Prepare({ kind }: { kind: WasteKind }) {
  const { t } = useTranslation()
  const decrees = useQuery(decreesQuery)
  const signed = (decrees.data ?? []).filter(({ state, amends }) => state === 'signed' && !amends)
  if (!decrees.data) return null
  return (
    <details>
      <summary>{t('waste.prepare')}</summary>
      {signed.length === 0 ? <p>{t('waste.prepareNone')}</p> : <Form kind={kind} signed={signed} />}
    </details>
  )
}

function Form({ kind, signed }: { kind: WasteKind; signed: DecreesView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [missing, setMissing] = useState('')
  const [decreeId] = useState(() => crypto.randomUUID())
  const prepare = useMutation({
    mutationFn: async ({ of, fromMonth }: { of: DecreesView[number]; fromMonth: string }) => {
      const title = t('waste.prepareTitle', { number: of.number, what: t(`waste.kind.${kind}`) })
      await api.post('/financing/decrees', {
        id: decreeId,
        amends: of.id,
        title,
        fromMonth,
        untilMonth: of.untilMonth,
      })
      const ends: EndsBody = { decreeId, kind }
      return api.post<Ended>('/financing/waste/ends', ends)
    },
    onSuccess: async ({ lines, without }) => {
      await client.invalidateQueries({ queryKey: ['financing'] })
      notify(t('waste.prepared', { lines: format.number(lines), without: format.number(without) }))
      await navigate({ to: '/anggaran/sk/$id', params: { id: decreeId } })
    },
  })

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { decree, from } = filled(event.currentTarget)
    const of = signed.find(({ id }) => id === decree)
    const fromMonth = monthIn(from)
    setMissing(fromMonth ? '' : t('decrees.needMonths'))
    if (of && fromMonth) prepare.mutate({ of, fromMonth })
  }
  return (
    <form onSubmit={submit} noValidate className={css.form}>
      <FormFaults errors={missing ? [{ field: 'from', message: missing }] : []} error={prepare.error} />
      <p className={css.wide}>{t('waste.prepareLead')}</p>
      <NativeSelect
        name="decree"
        label={t('waste.prepareOf')}
        data={signed.map(({ id, number, title }) => ({ value: id, label: `${number}: ${title}` }))}
      />
      <TextInput
        id="from"
        name="from"
        type="month"
        label={t('waste.prepareFrom')}
        error={missing || undefined}
      />
      <div className={css.wide}>
        <Button type="submit" loading={prepare.isPending}>
          {t('waste.prepare')}
        </Button>
      </div>
    </form>
  )
}
