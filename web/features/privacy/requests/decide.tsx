import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionBody, RequestView } from '../../../../src/privacy/api.ts'
import { api } from '../../../ui/api.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import css from '../privacy.module.css'
import { useAct } from '../queries.ts'
import { ChangeFields, changesIn } from './changes.tsx'

type Outcome = DecisionBody['outcome']

/** Grants or refuses, with the words the citizen gets. */
export function Decide({ request }: { request: RequestView }) {
  const { t } = useTranslation()
  const [outcome, setOutcome] = useState<Outcome>('done')
  const [errors, setErrors] = useState<FieldError[]>([])
  const decide = useAct('data-requests', (body: DecisionBody) =>
    api.post<RequestView>(`/data-requests/${request.id}/decision`, body),
  )
  const corrects = request.kind === 'correction' && request.workerId !== null && outcome === 'done'

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const answer = String(form.get('answer') ?? '').trim()
    const nextStep = String(form.get('nextStep') ?? '').trim()
    const found: FieldError[] = []
    if (answer.length < 5) found.push({ field: 'answer', message: t('privacy.one.need.answer') })
    if (outcome === 'refused' && !nextStep)
      found.push({ field: 'nextStep', message: t('privacy.one.need.nextStep') })
    setErrors(found)
    if (found.length > 0) return
    decide.mutate({
      outcome,
      answer,
      nextStep: nextStep || undefined,
      values: corrects ? changesIn(form) : undefined,
    })
  }
  const errorOf = (field: string) => errors.find((each) => each.field === field)?.message
  return (
    <section className="section" aria-labelledby="jawab">
      <h2 id="jawab">{t('privacy.one.decide')}</h2>
      <form onSubmit={submit} noValidate className={css.form} autoComplete="off">
        <ErrorSummary errors={errors} />
        {decide.error && <ProblemNote error={decide.error} />}
        <fieldset className={css.part}>
          <legend>{t('privacy.one.outcome')}</legend>
          <div className={css.choices}>
            {(['done', 'refused'] as const).map((each) => (
              <label key={each}>
                <input
                  type="radio"
                  name="outcome"
                  checked={outcome === each}
                  onChange={() => setOutcome(each)}
                />
                {t(each === 'done' ? 'privacy.one.grant' : 'privacy.one.refuse')}
              </label>
            ))}
          </div>
        </fieldset>
        {corrects && (
          <fieldset className={css.part}>
            <legend>{t('privacy.new.changes')}</legend>
            <p className="quiet small">{t('privacy.new.changesHelp')}</p>
            <ChangeFields start={request.changes} />
          </fieldset>
        )}
        <Textarea
          id="answer"
          name="answer"
          label={t('privacy.one.answer')}
          description={t('privacy.one.answerHelp')}
          error={errorOf('answer')}
          maxLength={2000}
          autosize
          minRows={3}
        />
        <Textarea
          id="nextStep"
          name="nextStep"
          label={t('privacy.one.nextStep')}
          description={t('privacy.one.nextStepHelp')}
          error={errorOf('nextStep')}
          maxLength={1000}
          autosize
          minRows={2}
        />
        <div>
          <Button type="submit" loading={decide.isPending}>
            {t('privacy.one.send')}
          </Button>
        </div>
      </form>
    </section>
  )
}
