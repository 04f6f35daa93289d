import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isDay, isMonth } from '../../../../src/rules/core/calendar.ts'
import { valueOn } from '../../../../src/rules/core/series.ts'
import { lawBook } from '../../../../src/rules/index.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import css from '../case/case.module.css'
import { ChoiceInput } from '../case/choice-input.tsx'
import { MonthInput } from '../case/month-input.tsx'
import { valueText } from '../figure-text.ts'
import { today } from '../today.ts'
import { useSay, useTold } from '../words.ts'
import styles from './change.module.css'
import type { Compared } from './compared.ts'
import { proposable, proposedValue } from './proposed-value.ts'

/** Asks what to compare: two months, or a figure as it is and as someone proposes it. */
export function ChangeForm({ busy, ask }: { busy: boolean; ask: (compared: Compared) => void }) {
  const { t } = useTranslation()
  const told = useTold()
  const say = useSay()
  const [way, setWay] = useState('months')
  const [months, setMonths] = useState({ a: today().slice(0, 7), b: '' })
  const [proposal, setProposal] = useState({ figure: '', from: '', value: '' })
  const [errors, setErrors] = useState<FieldError[]>([])
  const errorOf = (field: string) => errors.find((each) => each.field === field)?.message
  const figure = lawBook.figures.get(proposal.figure)
  const now = figure && valueOn(figure, isDay(proposal.from) ? proposal.from : today())

  function submit(event: FormEvent) {
    event.preventDefault()
    const found: FieldError[] = []
    const need = (good: boolean, field: string, message: string) => good || found.push({ field, message })
    if (way === 'months') {
      need(isMonth(months.a), 'bulan-a', t('hukum.change.needMonth'))
      need(isMonth(months.b), 'bulan-b', t('hukum.change.needSecondMonth'))
      setErrors(found)
      if (found.length === 0) ask({ a: { on: months.a, proposals: [] }, b: { on: months.b, proposals: [] } })
      return
    }
    const value = figure && proposedValue(figure, proposal.value)
    need(figure !== undefined, 'usul-angka', t('hukum.change.needFigure'))
    need(value !== undefined, 'usul-nilai', t('hukum.change.needValue'))
    need(isDay(proposal.from), 'usul-sejak', t('hukum.change.needFrom'))
    setErrors(found)
    if (found.length > 0 || value === undefined) return
    const { from } = proposal
    ask({
      a: { on: from, proposals: [] },
      b: { on: from, proposals: [{ figure: proposal.figure, from, value }] },
    })
  }
  const month = (which: 'a' | 'b', label: string) => {
    const id = `bulan-${which}`
    return (
      <fieldset className={css.group} aria-describedby={errorOf(id) && `${id}-error`}>
        <legend>{label}</legend>
        <MonthInput
          id={id}
          value={months[which]}
          change={(value) => setMonths({ ...months, [which]: value })}
          invalid={errorOf(id) !== undefined}
        />
        {errorOf(id) && (
          <p id={`${id}-error`} className={css.error}>
            {errorOf(id)}
          </p>
        )}
      </fieldset>
    )
  }
  return (
    <form className={`${css.form} on-screen`} onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <fieldset className={css.group}>
        <legend>{t('hukum.change.what')}</legend>
        <ChoiceInput
          id="cara"
          label={t('hukum.change.what')}
          value={way}
          change={(next) => {
            setWay(next)
            setErrors([])
          }}
          invalid={false}
          options={[
            { value: 'months', label: t('hukum.change.twoMonths') },
            { value: 'proposal', label: t('hukum.change.aProposal') },
          ]}
        />
      </fieldset>
      {way === 'months' ? (
        <div className={styles.pair}>
          {month('a', t('hukum.change.before'))}
          {month('b', t('hukum.change.after'))}
        </div>
      ) : (
        <div className={styles.pair}>
          <NativeSelect
            id="usul-angka"
            label={t('hukum.change.figure')}
            error={errorOf('usul-angka')}
            value={proposal.figure}
            onChange={(event) => setProposal({ ...proposal, figure: event.currentTarget.value })}
            data={[
              { value: '', label: t('hukum.change.choose') },
              ...[...lawBook.rules.values()].map((rule) => ({
                group: told(rule.title),
                items: rule.figures
                  .filter((each, at, all) => proposable(each) && all.indexOf(each) === at)
                  .map((each) => ({ value: each.id, label: told(each.title) })),
              })),
            ].filter((each) => !('items' in each) || each.items.length > 0)}
          />
          <TextInput
            id="usul-nilai"
            label={t('hukum.change.value')}
            description={
              figure && now
                ? t('hukum.change.now', { value: valueText(now.value, figure.unit, say) })
                : t('hukum.change.valueHelp')
            }
            error={errorOf('usul-nilai')}
            autoComplete="off"
            value={proposal.value}
            onChange={(event) => setProposal({ ...proposal, value: event.currentTarget.value })}
          />
          <TextInput
            id="usul-sejak"
            type="date"
            label={t('hukum.change.from')}
            error={errorOf('usul-sejak')}
            value={proposal.from}
            onChange={(event) => setProposal({ ...proposal, from: event.currentTarget.value })}
          />
        </div>
      )}
      <div className={css.acts}>
        <Button type="submit" loading={busy}>
          {t('hukum.change.compare')}
        </Button>
      </div>
    </form>
  )
}
