import { Button, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IncidentContent } from '../../../../src/privacy/api.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { asInput, asMoment } from '../moments.ts'
import css from '../privacy.module.css'

const kinds = [
  'identity',
  'nik',
  'family',
  'address',
  'work',
  'membership',
  'contact',
  'wage',
  'health',
  'account',
] as const

export const emptyContent = (): IncidentContent => ({
  what: '',
  foundAt: new Date().toISOString(),
  foundHow: '',
  from: null,
  until: null,
  kinds: [],
  persons: null,
  handling: '',
  lessons: '',
})

interface IncidentFormProps {
  start: IncidentContent
  act: string
  busy: boolean
  error: Error | null
  onSay: (content: IncidentContent) => void
}

/** All that is known of an incident, written as a whole each time. */
export function IncidentForm({ start, act, busy, error, onSay }: IncidentFormProps) {
  const { t } = useTranslation()
  const [errors, setErrors] = useState<FieldError[]>([])
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const foundAt = asMoment(text('foundAt'))
    const found: FieldError[] = []
    if (text('what').length < 5) found.push({ field: 'what', message: t('privacy.incidents.need.what') })
    if (foundAt === null) found.push({ field: 'foundAt', message: t('privacy.incidents.need.foundAt') })
    if (text('foundHow').length < 3)
      found.push({ field: 'foundHow', message: t('privacy.incidents.need.foundHow') })
    setErrors(found)
    if (found.length > 0 || foundAt === null) return
    onSay({
      what: text('what'),
      foundAt,
      foundHow: text('foundHow'),
      from: asMoment(text('from')),
      until: asMoment(text('until')),
      kinds: kinds.filter((kind) => form.getAll('kinds').includes(kind)),
      persons: text('persons') === '' ? null : Number(text('persons')),
      handling: text('handling'),
      lessons: text('lessons'),
    })
  }
  const errorOf = (field: string) => errors.find((each) => each.field === field)?.message
  const area = (name: 'what' | 'foundHow' | 'handling' | 'lessons') => ({
    id: name,
    name,
    label: t(`privacy.incidents.${name}`),
    defaultValue: start[name],
    error: errorOf(name),
    autosize: true,
    minRows: 2,
    maxLength: name === 'foundHow' ? 2000 : 4000,
  })
  return (
    <form onSubmit={submit} noValidate className={css.form} autoComplete="off">
      <ErrorSummary errors={errors} />
      {error && <ProblemNote error={error} />}
      <p className="quiet small">{t('privacy.incidents.noNames')}</p>
      <Textarea {...area('what')} />
      <div className={css.fields}>
        {(['foundAt', 'from', 'until'] as const).map((name) => (
          <TextInput
            key={name}
            id={name}
            name={name}
            type="datetime-local"
            label={t(`privacy.incidents.${name}`)}
            defaultValue={asInput(start[name])}
            error={errorOf(name)}
          />
        ))}
        <TextInput
          name="persons"
          type="number"
          min={0}
          label={t('privacy.incidents.persons')}
          defaultValue={start.persons ?? ''}
        />
      </div>
      <Textarea {...area('foundHow')} />
      <fieldset className={css.part}>
        <legend>{t('privacy.incidents.kinds')}</legend>
        <div className={css.fields}>
          {kinds.map((kind) => (
            <label key={kind}>
              <input type="checkbox" name="kinds" value={kind} defaultChecked={start.kinds.includes(kind)} />{' '}
              {t(`privacy.dataKind.${kind}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <Textarea {...area('handling')} />
      <Textarea {...area('lessons')} />
      <div>
        <Button type="submit" loading={busy}>
          {act}
        </Button>
      </div>
    </form>
  )
}
