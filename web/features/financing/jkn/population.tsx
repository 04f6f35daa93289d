import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { notify } from '../../../ui/notice.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import css from '../financing.module.css'

/** The population UHC is reckoned over, with its source and day; kept among the official totals. */
export function EnterPopulation() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [errors, setErrors] = useState<FieldError[]>([])
  const enter = useMutation({
    mutationFn: (body: Record<string, unknown>) => api.post('/coverage/official-totals', body),
    onSuccess: async () => {
      await Promise.all(['coverage', 'financing'].map((key) => client.invalidateQueries({ queryKey: [key] })))
      notify(t('official.saved'))
    },
  })
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const said = new FormData(form)
    const text = (name: string) => String(said.get(name) ?? '').trim()
    // people write 234.470 or 234,470: separators of thousands say nothing
    const digits = text('population').replace(/[.,\s]/g, '')
    const found: FieldError[] = []
    if (!/^[1-9]\d{0,8}$/.test(digits)) found.push({ field: 'population', message: t('official.needValue') })
    if (!text('populationOn')) found.push({ field: 'populationOn', message: t('official.needAsOf') })
    if (text('populationSource').length < 3)
      found.push({ field: 'populationSource', message: t('official.needSource') })
    setErrors(found)
    if (found.length > 0) return
    enter.mutate(
      {
        indicator: 'population',
        segment: 'ALL',
        value: Number(digits),
        asOf: text('populationOn'),
        source: text('populationSource'),
      },
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
      <TextInput
        name="population"
        id="population"
        label={t('jkn.value')}
        inputMode="numeric"
        autoComplete="off"
        error={errorOf('population')}
      />
      <TextInput
        name="populationOn"
        id="populationOn"
        type="date"
        label={t('jkn.asOf')}
        error={errorOf('populationOn')}
      />
      <TextInput
        className={css.wide}
        name="populationSource"
        id="populationSource"
        label={t('jkn.source')}
        description={t('jkn.sourceHelp')}
        error={errorOf('populationSource')}
      />
      <div className={css.wide}>
        <Button type="submit" loading={enter.isPending}>
          {t('jkn.save')}
        </Button>
      </div>
    </form>
  )
}
