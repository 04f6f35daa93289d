import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecreeView } from '../../../../src/financing/decrees/api.ts'
import { api } from '../../../ui/api.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { useFormat } from '../../../ui/format.ts'
import { notify } from '../../../ui/notice.tsx'
import { Tick } from '../../../ui/tick.tsx'
import { areasQuery } from '../../coverage/queries.ts'
import { listsQuery } from '../../registry/queries.ts'
import { filled } from '../filled.ts'
import css from '../financing.module.css'
import { FormFaults } from '../form-faults.tsx'
import { budgetQuery } from '../queries.ts'
import { groups } from '../words.ts'
import { decreesQuery } from './queries.ts'

const origins = ['gap', 'list', 'decree'] as const
type Origin = (typeof origins)[number]

/** Puts people into a draft: from the unprotected, an office's list, or an earlier decree. */
export function AddPeople({ decree }: { decree: DecreeView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const [from, setFrom] = useState<Origin>('gap')
  const [errors, setErrors] = useState<FieldError[]>([])
  const add = useMutation({
    mutationFn: (body: object) =>
      api.post<{ added: number; already: number }>(`/financing/decrees/${decree.id}/candidates`, body),
    onSuccess: async ({ added, already }) => {
      await client.invalidateQueries({ queryKey: ['financing'] })
      notify(t('decrees.added', { added: format.number(added), already: format.number(already) }))
    },
  })
  const year = Number(decree.fromMonth.slice(0, 4))
  const sources = (useQuery(budgetQuery(year)).data?.sources ?? []).filter(({ closed }) => !closed)
  const districts = useQuery(areasQuery).data?.districts ?? []

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const said = filled(event.currentTarget)
    setErrors(said.sourceId ? [] : [{ field: 'sourceId', message: t('decrees.needSource') }])
    if (!said.sourceId) return
    const [districtCode, villageCode] = (said.area ?? '').split(' ')
    add.mutate({
      group: said.group,
      sourceId: said.sourceId,
      from,
      anyGroup: said.anyGroup === 'on',
      ...(districtCode && { districtCode }),
      ...(villageCode && { villageCode }),
      ...(said.listId && { listId: said.listId }),
      ...(said.decreeId && { decreeId: said.decreeId }),
      ...(Number(said.most) > 0 && { most: Number(said.most) }),
    })
  }
  return (
    <details className="section" open={decree.people === 0}>
      <summary>{t('decrees.add')}</summary>
      <p className="quiet">{t('decrees.addLead')}</p>
      <form onSubmit={submit} noValidate className={css.form}>
        <FormFaults errors={errors} error={add.error} />
        <NativeSelect
          name="group"
          label={t('decrees.groupLabel')}
          data={groups.map((group) => ({ value: group, label: t(`group.${group}`) }))}
        />
        <NativeSelect
          name="sourceId"
          id="sourceId"
          label={t('financing.source')}
          data={sources.map(({ id, name }) => ({ value: id, label: name }))}
          error={errors[0]?.message}
        />
        <NativeSelect
          label={t('decrees.from')}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value as Origin)}
          data={origins.map((origin) => ({ value: origin, label: t(`decrees.fromOf.${origin}`) }))}
        />
        {from === 'list' && <ChooseList />}
        {from === 'decree' && <ChooseDecree without={decree.id} />}
        <NativeSelect
          name="area"
          label={t('decrees.area')}
          data={[
            { value: '', label: t('decrees.areaAll') },
            ...districts.map((district) => ({
              group: district.name,
              items: [
                { value: district.code, label: district.name },
                ...district.villages.map(({ code, name }) => ({
                  value: `${district.code} ${code}`,
                  label: name,
                })),
              ],
            })),
          ]}
        />
        <TextInput
          name="most"
          inputMode="numeric"
          label={t('decrees.most')}
          description={t('decrees.mostHelp')}
          autoComplete="off"
        />
        {from === 'gap' && <Tick name="anyGroup">{t('decrees.anyGroup')}</Tick>}
        <div className={css.wide}>
          <Button type="submit" loading={add.isPending}>
            {t('decrees.add')}
          </Button>
        </div>
      </form>
    </details>
  )
}

function ChooseList() {
  const { t } = useTranslation()
  const lists = useQuery(listsQuery).data ?? []
  return (
    <NativeSelect
      name="listId"
      label={t('decrees.list')}
      data={lists.map((list) => ({ value: list.id, label: `${list.office.name}: ${list.name}` }))}
    />
  )
}

function ChooseDecree({ without }: { without: string }) {
  const { t } = useTranslation()
  const signed = (useQuery(decreesQuery).data ?? []).filter(
    ({ id, state, amends }) => state === 'signed' && !amends && id !== without,
  )
  return (
    <NativeSelect
      name="decreeId"
      label={t('decrees.fromDecree')}
      data={signed.map(({ id, number, title }) => ({ value: id, label: `${number}: ${title}` }))}
    />
  )
}
