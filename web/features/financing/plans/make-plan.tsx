import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Tick } from '../../../ui/tick.tsx'
import { filled } from '../filled.ts'
import css from '../financing.module.css'
import { FormFaults } from '../form-faults.tsx'
import { budgetQuery, useMoneyAct } from '../queries.ts'
import { ceilingIn } from './ceiling-in.ts'

/** What a plan is asked: which months, what each source may spend, what comes first. */
export function MakePlan({ open }: { open: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const [id] = useState(() => crypto.randomUUID())
  const [errors, setErrors] = useState<FieldError[]>([])
  const [year, setYear] = useState(() => new Date().getFullYear())
  const budget = useQuery(budgetQuery(year)).data
  const sources = (budget?.sources ?? []).filter(({ closed, kind }) => !closed && kind !== 'self')
  const make = useMoneyAct(
    () => '/financing/plans',
    t('plans.asked'),
    () => void navigate({ to: '/anggaran/rencana/$id', params: { id }, search: {} }),
  )
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const said = filled(event.currentTarget)
    const found: FieldError[] = []
    if ((said.title ?? '').length < 3) found.push({ field: 'title', message: t('plans.needTitle') })
    const amounts = sources
      .map((source) => ({ source, text: said[`source-${source.id}`] ?? '' }))
      .filter(({ text }) => text !== '')
      .map(({ source, text }) => ({ source, amount: ceilingIn(text, source.free) }))
    for (const { source, amount } of amounts)
      if (amount === undefined || amount < 0)
        found.push({ field: `source-${source.id}`, message: t('plans.needAmount', { name: source.name }) })
    setErrors(found)
    if (found.length > 0) return
    const body = {
      id,
      title: said.title,
      fiscalYear: year,
      fromMonth: `${year}-${said.from}-01`,
      ceilings: Object.fromEntries(amounts.map(({ source, amount }) => [source.id, amount])),
      floorPercent: Number(said.floor ?? 0),
      objective: said.objective,
      leastMonths: said.months ? Number(said.months) : null,
      continuityFirst: said.continuity === 'on',
      ungrouped: said.ungrouped === 'on',
      points: said.curve === 'on' ? 7 : 0,
    }
    make.mutate({ given: null, body })
  }
  const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'))
  return (
    <details className="section" open={open || undefined}>
      <summary>{t('plans.make')}</summary>
      <form onSubmit={submit} noValidate className={css.form}>
        <FormFaults errors={errors} error={make.error} />
        <TextInput
          className={css.wide}
          name="title"
          id="title"
          label={t('plans.name')}
          description={t('plans.nameHelp')}
          maxLength={200}
          autoComplete="off"
          error={errorOf('title')}
        />
        <NativeSelect
          label={t('financing.year')}
          value={String(year)}
          onChange={(event) => setYear(Number(event.currentTarget.value))}
          data={[year - 1, year, year + 1].map(String)}
        />
        <NativeSelect
          name="from"
          label={t('plans.from')}
          description={t('plans.fromHelp')}
          data={months.map((month) => ({ value: month, label: format.month(`${year}-${month}-01`) }))}
        />
        {budget && sources.length === 0 && (
          <p className={css.wide}>
            {t('plans.noSource')} <Link to="/anggaran">{t('financing.sources')}</Link>
          </p>
        )}
        {sources.map(({ id: source, name, free }) => (
          <TextInput
            key={source}
            name={`source-${source}`}
            id={`source-${source}`}
            inputMode="numeric"
            label={t('plans.ceilingOf', { name })}
            description={t('plans.freeNow', { free: format.wholeRupiah(Math.max(0, free)) })}
            autoComplete="off"
            error={errorOf(`source-${source}`)}
          />
        ))}
        <NativeSelect
          name="objective"
          label={t('plans.objective')}
          data={(['people', 'loss'] as const).map((aim) => ({ value: aim, label: t(`plans.aim.${aim}`) }))}
        />
        <NativeSelect
          name="floor"
          label={t('plans.floor')}
          description={t('plans.floorHelp')}
          data={['0', '5', '10', '20', '30', '50'].map((percent) => ({
            value: percent,
            label: percent === '0' ? t('plans.floorNone') : `${percent} %`,
          }))}
        />
        <NativeSelect
          name="months"
          label={t('plans.months')}
          description={t('plans.monthsHelp')}
          data={[
            { value: '', label: t('plans.monthsAll') },
            ...['3', '6', '9'].map((count) => ({ value: count, label: t('plans.monthsLeast', { count }) })),
          ]}
        />
        <div className={css.wide}>
          <Tick name="continuity" ticked>
            {t('plans.continuity')}
          </Tick>
          <Tick name="ungrouped" ticked>
            {t('plans.ungrouped')}
          </Tick>
          <Tick name="curve" ticked>
            {t('plans.withCurve')}
          </Tick>
        </div>
        <div className={css.wide}>
          <Button type="submit" loading={make.isPending}>
            {t('plans.work')}
          </Button>
        </div>
      </form>
    </details>
  )
}
