import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VisitBody } from '../../../../src/outreach/visits/api.ts'
import { outcomes, refusals, type VisitFault } from '../../../../src/outreach/visits/words.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { filled } from '../../financing/filled.ts'
import css from '../outreach.module.css'

export type Said = Omit<VisitBody, 'id' | 'memberId' | 'code' | 'deviceAt'>

/** Which field a fault is mended in. */
const fieldOf = (fault: string) =>
  ({ 'refusal-missing': 'refusal', 'next-before': 'nextOn', 'note-number': 'note' })[fault] ?? 'visitedOn'

interface FieldsProps {
  today: string
  /** What was written before, to be mended. */
  start?: Partial<Said> | undefined
  /** What the server found wrong with it. */
  faults: readonly string[]
  problem?: ReactNode
  busy: boolean
  save: (said: Said) => void
}

/** What was found at the door: the form, whoever takes it. */
export function VisitFields({ today, start, faults, problem, busy, save }: FieldsProps) {
  const { t } = useTranslation()
  const [outcome, setOutcome] = useState<string>(start?.outcome ?? '')
  const [own, setOwn] = useState<FieldError[] | null>(null)
  const told = faults.join(' ')
  // The same list as long as it says the same: a new one would take the focus.
  const errors = useMemo(
    () =>
      own ??
      told
        .split(' ')
        .filter(Boolean)
        .map((code) => ({ field: fieldOf(code), message: t(`visits.fault.${code as VisitFault}`) })),
    [own, told, t],
  )
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { visitedOn = '', nextOn, refusal, note = '' } = filled(event.currentTarget)
    const found: FieldError[] = []
    if (!outcome) found.push({ field: 'outcome', message: t('visits.fault.outcome') })
    if (outcome === 'refuses' && !refusal)
      found.push({ field: 'refusal', message: t('visits.fault.refusal-missing') })
    if (!visitedOn) found.push({ field: 'visitedOn', message: t('visits.fault.day') })
    setOwn(found.length > 0 ? found : null)
    if (found.length > 0) return
    save({
      outcome,
      visitedOn,
      note,
      ...(outcome === 'refuses' && { refusal }),
      ...(nextOn && { nextOn }),
    } as Said)
  }
  return (
    <form onSubmit={submit} noValidate className={css.form} autoComplete="off">
      <div className={css.wide}>
        <ErrorSummary errors={errors} />
        {problem}
      </div>
      <fieldset id="outcome" className={`${css.choices} ${css.wide}`}>
        <legend>{t('visits.found')}</legend>
        {outcomes.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="outcome"
              value={one}
              checked={outcome === one}
              onChange={() => setOutcome(one)}
            />
            <span>{t(`visits.outcome.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      {outcome === 'refuses' && (
        <NativeSelect
          id="refusal"
          name="refusal"
          label={t('visits.why')}
          defaultValue={start?.refusal}
          error={errorOf('refusal')}
          data={[
            { value: '', label: t('visits.choose') },
            ...refusals.map((one) => ({ value: one, label: t(`visits.refusal.${one}`) })),
          ]}
        />
      )}
      <TextInput
        id="visitedOn"
        name="visitedOn"
        type="date"
        label={t('visits.day')}
        defaultValue={start?.visitedOn ?? today}
        error={errorOf('visitedOn')}
      />
      <TextInput
        id="nextOn"
        name="nextOn"
        type="date"
        label={t('visits.nextDay')}
        defaultValue={start?.nextOn}
        error={errorOf('nextOn')}
      />
      <TextInput
        id="note"
        name="note"
        label={t('visits.note')}
        description={t('visits.noteHelp')}
        maxLength={500}
        defaultValue={start?.note}
        error={errorOf('note')}
      />
      <div className={css.wide}>
        <Button type="submit" loading={busy}>
          {t('visits.save')}
        </Button>
      </div>
    </form>
  )
}
