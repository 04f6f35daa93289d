import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RunView } from '../../../../src/financing/bills/api.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { useFormat } from '../../../ui/format.ts'
import { lastMonth, untilAfter } from '../decrees/period.ts'
import { filled, monthIn } from '../filled.ts'
import css from '../financing.module.css'
import { FormFaults } from '../form-faults.tsx'
import { budgetQuery, useMoneyAct } from '../queries.ts'
import { runsQuery } from './queries.ts'

/** Makes the bills of some months, and tells how far the latest runs are. */
export function Runs({ year }: { year: number }) {
  const { t } = useTranslation()
  const [errors, setErrors] = useState<FieldError[]>([])
  const [id, setId] = useState(() => crypto.randomUUID())
  const { data: budget } = useQuery(budgetQuery(year))
  const run = useMoneyAct(
    () => '/financing/bill-runs',
    t('bills.runAsked'),
    () => setId(crypto.randomUUID()),
  )
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { from, last, sourceId } = filled(event.currentTarget)
    const [fromMonth, lastOne] = [monthIn(from), monthIn(last)]
    const found = fromMonth && lastOne ? [] : [{ field: 'from', message: t('bills.needMonths') }]
    setErrors(found)
    if (found.length > 0) return
    const body = { id, fromMonth, untilMonth: untilAfter(lastOne!), ...(sourceId && { sourceId }) }
    run.mutate({ given: null, body })
  }
  return (
    <details className="section">
      <summary>{t('bills.run')}</summary>
      <p className="quiet">{t('bills.runLead')}</p>
      <form onSubmit={submit} noValidate className={css.form}>
        <FormFaults errors={errors} error={run.error} />
        <TextInput name="from" id="from" type="month" label={t('bills.fromMonth')} error={errorOf('from')} />
        <TextInput name="last" type="month" label={t('bills.untilMonth')} />
        <NativeSelect
          name="sourceId"
          label={t('bills.source')}
          data={[
            { value: '', label: t('bills.sourceAll') },
            ...(budget?.sources ?? []).map((source) => ({ value: source.id, label: source.name })),
          ]}
        />
        <div className={css.wide}>
          <Button type="submit" loading={run.isPending}>
            {t('bills.run')}
          </Button>
        </div>
      </form>
      <Latest />
    </details>
  )
}

/** What the latest runs came to; the bills are asked for anew when one ends. */
function Latest() {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const { data: runs = [] } = useQuery(runsQuery)
  const done = runs.map(({ id, billsDone, state }) => `${id} ${billsDone} ${state}`).join()
  useEffect(() => {
    if (done) void client.invalidateQueries({ queryKey: ['financing', 'bills'] })
  }, [client, done])
  if (runs.length === 0) return null
  const told = ({ bills, billsDone, lines, state, problem }: RunView) => {
    if (state === 'failed') return problem ? String(t(`problem.${problem.code}`, problem.detail ?? {})) : ''
    if (state === 'done' && lines === 0) return t('bills.runNothing')
    const counts = { done: format.number(billsDone), all: format.number(bills), lines: format.number(lines) }
    return t('bills.runProgress', counts)
  }
  return (
    <>
      <h3>{t('bills.runs')}</h3>
      <ul className={css.lines} aria-live="polite">
        {runs.slice(0, 3).map((run) => (
          <li key={run.id}>
            {format.month(run.fromMonth)}–{format.month(lastMonth(run.untilMonth))}:{' '}
            {t(`bills.runState.${run.state}`)}
            {'. '}
            {told(run)}
            {run.state === 'running' && (
              <progress value={run.billsDone} max={Math.max(1, run.bills)} aria-label={t('bills.run')} />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
