import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Field } from '../../../../src/rules/core/fields.ts'
import { type FactProblem, misfits, type Rule } from '../../../../src/rules/index.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import css from './case.module.css'
import { type Draft, exampleDraft, inputId, toFacts } from './draft.ts'
import { useFaultWords } from './fault-words.ts'
import { AnyField } from './list-field.tsx'

interface FactFormProps {
  rule: Rule
  draft: Draft
  change: (draft: Draft) => void
  /** What is wrong now, shown once the form was sent. */
  problems: readonly FactProblem[]
  /** Sent, and nothing is wrong. */
  send: () => void
  /** What sending is called, in a form that is kept: an example has no place there. */
  act?: string
}

/** More facts that may stay empty than these are kept aside, to be opened. */
const few = 7

const nothing: readonly FactProblem[] = []

/** A form out of what the rule declares. */
export function FactForm({ rule, draft, change, problems, send, act }: FactFormProps) {
  const { t } = useTranslation()
  const faultWords = useFaultWords()
  // what was wrong when it was sent; each goes from its field as it is mended
  const [sent, setSent] = useState(nothing)
  const [summary, setSummary] = useState<FieldError[]>([])
  const still = problems.filter((now) =>
    sent.some(({ field, code }) => field === now.field && code === now.code),
  )
  const errors = new Map(still.map((problem) => [problem.field, faultWords(rule.fields, problem)]))

  // What was told stays to be seen and mended, though a later answer rules it out.
  const left = misfits(rule, toFacts(rule.fields, draft))
  const fields = Object.entries(rule.fields).filter(([name]) => !left.has(name))
  const optional = fields.filter(([, field]) => !field.required)
  const aside = new Set(optional.length > few ? optional.map(([name]) => name) : [])
  const [open, setOpen] = useState(false)
  const input = ([name, field]: [string, Field]) => (
    <AnyField
      key={name}
      field={field}
      path={name}
      value={draft[name]}
      change={(value) => change({ ...draft, [name]: value })}
      errors={errors}
    />
  )

  function submit(event: FormEvent) {
    event.preventDefault()
    setSent(problems)
    setSummary(
      problems.map((problem) => ({
        field: inputId(problem.field),
        message: faultWords(rule.fields, problem),
      })),
    )
    if (problems.length === 0) send()
  }
  return (
    <form className={`${css.form} on-screen`} onSubmit={submit} noValidate autoComplete="off">
      {still.length > 0 && <ErrorSummary errors={summary} />}
      {fields.filter(([name]) => !aside.has(name)).map(input)}
      {aside.size > 0 && (
        <details
          className={css.more}
          open={open || [...errors.keys()].some((path) => aside.has(path.split(/[.[]/)[0]!))}
          onToggle={(event) => setOpen(event.currentTarget.open)}
        >
          <summary>{t('hukum.moreFacts', { count: aside.size })}</summary>
          <div className={css.form}>{fields.filter(([name]) => aside.has(name)).map(input)}</div>
        </details>
      )}
      <div className={css.acts}>
        <Button type="submit">{act ?? t('hukum.count')}</Button>
        {!act && (
          <>
            <Button variant="default" onClick={() => change(exampleDraft(rule))}>
              {t('hukum.fillExample')}
            </Button>
            <Button
              variant="subtle"
              onClick={() => {
                change({})
                setSent(nothing)
              }}
            >
              {t('hukum.clear')}
            </Button>
          </>
        )}
      </div>
    </form>
  )
}
