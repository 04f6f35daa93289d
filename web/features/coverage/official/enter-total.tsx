import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { notify } from '../../../ui/notice.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { segments, useSegmentName } from '../words.ts'
import css from './official.module.css'

const indicators = ['universe', 'active', 'target'] as const

/** Enters one published total with its source and day. */
export function EnterTotal() {
  const { t } = useTranslation()
  const segmentName = useSegmentName()
  const client = useQueryClient()
  const [errors, setErrors] = useState<FieldError[]>([])
  const enter = useMutation({
    mutationFn: (body: Record<string, unknown>) => api.post('/coverage/official-totals', body),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['coverage'] })
      notify(t('official.saved'))
    },
  })

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const said = Object.fromEntries(
      [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]),
    )
    // people write 70.921 or 70,921: separators of thousands say nothing
    const digits = (said.value ?? '').replace(/[.,\s]/g, '')
    const found: FieldError[] = []
    if (!/^\d{1,12}$/.test(digits)) found.push({ field: 'value', message: t('official.needValue') })
    if (!said.asOf) found.push({ field: 'asOf', message: t('official.needAsOf') })
    if ((said.source ?? '').length < 3) found.push({ field: 'source', message: t('official.needSource') })
    setErrors(found)
    if (found.length > 0) return
    enter.mutate(
      { ...said, value: Number(digits), note: said.note || undefined },
      { onSuccess: () => form.reset() },
    )
  }
  const errorOf = (field: string) => errors.find((each) => each.field === field)?.message

  return (
    <form onSubmit={submit} noValidate className={css.form}>
      <div className={css.wide}>
        <ErrorSummary errors={errors} />
        {enter.error && <ProblemNote error={enter.error} />}
      </div>
      <NativeSelect
        name="indicator"
        label={t('official.what')}
        data={indicators.map((each) => ({ value: each, label: t(`official.indicator.${each}`) }))}
      />
      <NativeSelect
        name="segment"
        label={t('people.segment')}
        data={[
          { value: 'ALL', label: t('official.all') },
          ...segments.map((each) => ({ value: each, label: segmentName(each) })),
        ]}
      />
      <TextInput
        name="value"
        id="value"
        label={t('official.value')}
        inputMode="numeric"
        autoComplete="off"
        error={errorOf('value')}
      />
      <TextInput name="asOf" id="asOf" type="date" label={t('official.asOf')} error={errorOf('asOf')} />
      <TextInput
        className={css.wide}
        name="source"
        id="source"
        label={t('official.source')}
        description={t('official.sourceHelp')}
        error={errorOf('source')}
      />
      <Textarea
        className={css.wide}
        name="note"
        label={t('official.note')}
        autosize
        minRows={1}
        maxLength={1000}
      />
      <div className={css.wide}>
        <Button type="submit" loading={enter.isPending}>
          {t('official.save')}
        </Button>
      </div>
    </form>
  )
}
