import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { useFormat } from '../../../ui/format.ts'
import { notify } from '../../../ui/notice.tsx'
import { areasQuery } from '../../coverage/queries.ts'
import { listsQuery } from '../../registry/queries.ts'
import { filled } from '../filled.ts'
import css from '../financing.module.css'
import { FormFaults } from '../form-faults.tsx'
import { groups } from '../words.ts'

/** Puts on the waiting list whom a village or an office asks for: of a list, or the unprotected of a village. */
export function AskFor() {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const [errors, setErrors] = useState<FieldError[]>([])
  const lists = useQuery(listsQuery).data ?? []
  const districts = useQuery(areasQuery).data?.districts ?? []
  const ask = useMutation({
    mutationFn: (body: object) => api.post<{ added: number; already: number }>('/financing/waiting', body),
    onSuccess: async ({ added, already }) => {
      await client.invalidateQueries({ queryKey: ['financing'] })
      notify(t('waiting.asked', { added: format.number(added), already: format.number(already) }))
    },
  })
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { group, askedBy = '', askedOn, listId, villageCode, decile } = filled(event.currentTarget)
    const found: FieldError[] = []
    if (askedBy.length < 3) found.push({ field: 'askedBy', message: t('waiting.needAskedBy') })
    if (!askedOn) found.push({ field: 'askedOn', message: t('waiting.needAskedOn') })
    if (!listId && !villageCode) found.push({ field: 'villageCode', message: t('waiting.needWhom') })
    setErrors(found)
    if (found.length > 0) return
    ask.mutate({
      group,
      askedBy,
      askedOn,
      ...(listId && { listId }),
      ...(villageCode && { villageCode }),
      ...(decile && { decile: Number(decile) }),
    })
  }
  return (
    <details className="section">
      <summary>{t('waiting.ask')}</summary>
      <p className="quiet">{t('waiting.askLead')}</p>
      <form onSubmit={submit} noValidate className={css.form}>
        <FormFaults errors={errors} error={ask.error} />
        <NativeSelect
          name="group"
          label={t('decrees.groupLabel')}
          data={groups.map((group) => ({ value: group, label: t(`group.${group}`) }))}
        />
        <TextInput
          id="askedBy"
          name="askedBy"
          label={t('waiting.askedBy')}
          description={t('waiting.askedByHelp')}
          maxLength={200}
          autoComplete="off"
          error={errorOf('askedBy')}
        />
        <TextInput
          id="askedOn"
          name="askedOn"
          type="date"
          label={t('waiting.askedOn')}
          error={errorOf('askedOn')}
        />
        <NativeSelect
          name="listId"
          label={t('decrees.list')}
          data={[
            { value: '', label: t('waiting.noList') },
            ...lists.map((list) => ({ value: list.id, label: `${list.office.name}: ${list.name}` })),
          ]}
        />
        <NativeSelect
          id="villageCode"
          name="villageCode"
          label={t('waiting.village')}
          error={errorOf('villageCode')}
          data={[
            { value: '', label: t('waiting.allVillages') },
            ...districts.map((district) => ({
              group: district.name,
              items: district.villages.map(({ code, name }) => ({ value: code, label: name })),
            })),
          ]}
        />
        <NativeSelect
          name="decile"
          label={t('waiting.decile')}
          data={[
            { value: '', label: t('waiting.decileUnknown') },
            ...Array.from({ length: 10 }, (_, i) => ({ value: String(i + 1), label: String(i + 1) })),
          ]}
        />
        <div className={css.wide}>
          <Button type="submit" loading={ask.isPending}>
            {t('waiting.ask')}
          </Button>
        </div>
      </form>
    </details>
  )
}
