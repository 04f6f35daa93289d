import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FiguresView } from '../../../src/meetings/api.ts'
import { api } from '../../ui/api.ts'
import type { FieldError } from '../../ui/error-summary.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { FormFaults } from '../financing/form-faults.tsx'
import css from './meetings.module.css'
import { choosableQuery, useMeetingAct, useSaid } from './queries.ts'

const usual = ['universe', 'active', 'uncovered', 'coveragePercent', 'financedByRegency']

/** Takes figures of a day down for the meeting; what was taken stays. */
export function Freeze({ id, frozen }: { id: string; frozen: FiguresView['figures'] }) {
  const { t } = useTranslation()
  const said = useSaid()
  const [errors, setErrors] = useState<FieldError[]>([])
  const choosable = useQuery(choosableQuery)
  const send = useMeetingAct(
    (body: object) => api.post(`/meetings/${id}/figures`, body),
    t('meetings.frozenNow'),
  )

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [asOf, figures] = [String(form.get('asOf') ?? ''), form.getAll('figure').map(String)]
    const found: FieldError[] = []
    if (!asOf) found.push({ field: 'asOf', message: t('meetings.needDay') })
    if (figures.length === 0) found.push({ field: 'figures', message: t('meetings.needFigures') })
    setErrors(found)
    if (found.length === 0) send.mutate({ asOf, figures })
  }
  return (
    <section className="section">
      <h2>{t('meetings.freeze')}</h2>
      <p className="quiet">{t('meetings.freezeLead')}</p>
      {choosable.error && <ProblemNote error={choosable.error} />}
      <form onSubmit={submit} noValidate className="stack">
        <FormFaults errors={errors} error={send.error} />
        <TextInput
          id="asOf"
          name="asOf"
          type="date"
          label={t('meetings.freezeDay')}
          defaultValue={frozen.at(-1)?.asOf}
          error={errors.find(({ field }) => field === 'asOf')?.message}
        />
        <fieldset className={css.rows} id="figures" tabIndex={-1}>
          <legend>{t('meetings.figures')}</legend>
          <div className={css.choices}>
            {choosable.data?.map((one) => (
              <div key={one.id}>
                <label>
                  <input
                    type="checkbox"
                    name="figure"
                    value={one.id}
                    defaultChecked={usual.includes(one.id)}
                  />{' '}
                  {said(one.name)}
                </label>
              </div>
            ))}
          </div>
        </fieldset>
        <div>
          <Button type="submit" loading={send.isPending} disabled={!choosable.data}>
            {t('meetings.freeze')}
          </Button>
        </div>
      </form>
    </section>
  )
}
