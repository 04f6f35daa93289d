import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberView, VisitsView } from '../../../../src/outreach/visits/api.ts'
import { outcomes, refusals, type VisitFault } from '../../../../src/outreach/visits/words.ts'
import { dayOf } from '../../../../src/platform/day.ts'
import { api } from '../../../ui/api.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { notify } from '../../../ui/notice.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { filled } from '../../financing/filled.ts'
import css from '../outreach.module.css'

/** Which field a fault is mended in. */
const fieldOf = (fault: VisitFault) =>
  ({ 'refusal-missing': 'refusal', 'next-before': 'nextOn', 'note-number': 'note' })[fault as string] ??
  'visitedOn'

/** What was found at the door; written down once, under an id made here. */
export function VisitForm({ member }: { member: MemberView }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const id = useRef(crypto.randomUUID())
  const [outcome, setOutcome] = useState('')
  const [errors, setErrors] = useState<FieldError[]>([])
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message
  const tell = useMutation({
    mutationFn: (visit: object) =>
      api.post<VisitsView>('/outreach/visits', {
        visits: [{ id: id.current, memberId: member.id, ...visit }],
      }),
    onSuccess: async ({ applied, faults, conflicts }) => {
      setErrors(faults.map(({ code }) => ({ field: fieldOf(code), message: t(`visits.fault.${code}`) })))
      if (!applied) return
      id.current = crypto.randomUUID()
      notify(t(conflicts > 0 ? 'visits.keptConflict' : 'visits.kept'))
      await client.invalidateQueries({ queryKey: ['outreach'] })
    },
  })
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { visitedOn = '', nextOn, refusal, note } = filled(event.currentTarget)
    const found: FieldError[] = []
    if (!outcome) found.push({ field: 'outcome', message: t('visits.fault.outcome') })
    if (outcome === 'refuses' && !refusal)
      found.push({ field: 'refusal', message: t('visits.fault.refusal-missing') })
    if (!visitedOn) found.push({ field: 'visitedOn', message: t('visits.fault.day') })
    setErrors(found)
    if (found.length > 0) return
    tell.mutate({
      outcome,
      visitedOn,
      note,
      ...(outcome === 'refuses' && { refusal }),
      ...(nextOn && { nextOn }),
    })
  }
  return (
    <section className="section">
      <h2>{t('visits.record')}</h2>
      <form onSubmit={submit} noValidate className={css.form} autoComplete="off">
        <div className={css.wide}>
          <ErrorSummary errors={errors} />
          {tell.error && <ProblemNote error={tell.error} />}
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
          defaultValue={dayOf(new Date())}
          error={errorOf('visitedOn')}
        />
        <TextInput
          id="nextOn"
          name="nextOn"
          type="date"
          label={t('visits.nextDay')}
          error={errorOf('nextOn')}
        />
        <TextInput
          id="note"
          name="note"
          label={t('visits.note')}
          description={t('visits.noteHelp')}
          maxLength={500}
          error={errorOf('note')}
        />
        <div className={css.wide}>
          <Button type="submit" loading={tell.isPending}>
            {t('visits.save')}
          </Button>
        </div>
      </form>
    </section>
  )
}
