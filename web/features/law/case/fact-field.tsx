import '@mantine/core/styles/NumberInput.css'
import { NumberInput, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Field } from '../../../../src/rules/core/fields.ts'
import { useTold } from '../words.ts'
import css from './case.module.css'
import { ChoiceInput } from './choice-input.tsx'
import { type DraftValue, inputId } from './draft.ts'
import { MonthInput } from './month-input.tsx'

export interface FactFieldProps {
  field: Field
  /** Where it stands among the facts: `children[0].bornOn`. */
  path: string
  value: DraftValue
  change: (value: DraftValue) => void
  /** Words by path. */
  errors: ReadonlyMap<string, string>
}

/** The input for one fact, as the rule declares it; a list of facts is no single input. */
export function FactField(props: FactFieldProps) {
  const { t } = useTranslation()
  const told = useTold()
  const { field, path, change, errors } = props

  const id = inputId(path)
  const error = errors.get(path)
  const value = typeof props.value === 'string' ? props.value : ''
  const title = told(field.title)
  const known = { value: '', label: t('hukum.notKnown') }
  const unknown = field.required ? [] : [known]
  const input = { id, value, change, invalid: error !== undefined }
  const label = field.required ? title : `${title} ${t('hukum.optional')}`
  const plain = { id, label, description: told(field.description), error, autoComplete: 'off' }

  switch (field.kind) {
    case 'list':
      return null
    case 'yes-no':
      return (
        <Group {...{ field, error, id }}>
          <ChoiceInput
            {...input}
            label={title}
            options={[
              { value: 'yes', label: t('hukum.yes') },
              { value: 'no', label: t('hukum.no') },
              ...unknown,
            ]}
          />
        </Group>
      )
    case 'choice': {
      const options = Object.entries(field.options ?? {}).map(([key, words]) => ({
        value: key,
        label: told(words),
      }))
      return (
        <Group {...{ field, error, id }}>
          <ChoiceInput {...input} label={title} options={[...options, ...unknown]} />
        </Group>
      )
    }
    case 'month':
      return (
        <Group {...{ field, error, id }}>
          <MonthInput {...input} />
        </Group>
      )
    case 'day':
      return (
        <TextInput
          {...plain}
          type="date"
          max="2200-12-31"
          value={value}
          onChange={(event) => change(event.currentTarget.value)}
        />
      )
    case 'rupiah':
      return (
        <NumberInput
          {...plain}
          value={value}
          onChange={(next) => change(String(next))}
          prefix="Rp"
          thousandSeparator="."
          decimalSeparator=","
          allowDecimal={false}
          allowNegative={false}
          hideControls
          maxLength={22}
          placeholder={typeof field.example === 'number' ? sample(field.example) : undefined}
        />
      )
    case 'count':
      return (
        <TextInput
          {...plain}
          inputMode="numeric"
          maxLength={12}
          value={value}
          placeholder={String(field.example)}
          onChange={(event) => change(event.currentTarget.value)}
        />
      )
  }
}

const sample = (amount: number) => `Rp${new Intl.NumberFormat('id-ID').format(amount)}`

/** A question whose answer is more than one input. */
function Group(props: { field: Field; error: string | undefined; id: string; children: ReactNode }) {
  const { t } = useTranslation()
  const told = useTold()
  const { field, error, id } = props
  return (
    <fieldset className={css.group} aria-describedby={`${id}-help${error ? ` ${id}-error` : ''}`}>
      <legend>
        {told(field.title)}
        {!field.required && field.kind === 'month' && ` ${t('hukum.optional')}`}
      </legend>
      <p id={`${id}-help`} className={css.help}>
        {told(field.description)}
      </p>
      {props.children}
      {error && (
        <p id={`${id}-error`} className={css.error}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
