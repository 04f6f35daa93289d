import { Button } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/icon.tsx'
import { useTold } from '../words.ts'
import css from './case.module.css'
import { type Draft, inputId } from './draft.ts'
import { FactField, type FactFieldProps } from './fact-field.tsx'

/** The input for a fact of any kind. */
export function AnyField(props: FactFieldProps) {
  return props.field.kind === 'list' ? <ListField {...props} /> : <FactField {...props} />
}

/** Several of the same, a card each. None is said by a tick, so that it is not taken for "not known". */
function ListField({ field, path, value, change, errors }: FactFieldProps) {
  const { t } = useTranslation()
  const told = useTold()
  const add = useRef<HTMLButtonElement>(null)
  const title = told(field.title)
  const id = inputId(path)
  const cards = Array.isArray(value) ? (value as readonly Draft[]) : []
  const error = errors.get(path)
  const most = field.max ?? 50

  function append() {
    change([...cards, {}])
    const first = Object.keys(field.items ?? {})[0] ?? ''
    // the card is there after this event
    setTimeout(() => document.getElementById(inputId(`${path}[${cards.length}].${first}`))?.focus())
  }
  function remove(at: number) {
    const rest = cards.filter((_, index) => index !== at)
    change(rest.length > 0 ? rest : undefined)
    add.current?.focus()
  }
  return (
    <fieldset className={css.group} aria-describedby={`${id}-help`}>
      <legend>{title}</legend>
      <p id={`${id}-help`} className={css.help}>
        {told(field.description)}
      </p>
      {cards.map((card, at) => (
        <fieldset key={at} className={css.card}>
          <legend>{`${title} ${at + 1}`}</legend>
          {Object.entries(field.items ?? {}).map(([name, item]) => (
            <AnyField
              key={name}
              field={item}
              path={`${path}[${at}].${name}`}
              value={card[name]}
              change={(next) =>
                change(cards.map((each, index) => (index === at ? { ...each, [name]: next } : each)))
              }
              errors={errors}
            />
          ))}
          <Button
            variant="subtle"
            size="compact-sm"
            className={css.remove}
            leftSection={<Icon name="trash" size={16} />}
            onClick={() => remove(at)}
          >
            {t('hukum.remove', { what: `${title} ${at + 1}` })}
          </Button>
        </fieldset>
      ))}
      {cards.length === 0 && (
        <label className={css.choice}>
          <input
            type="checkbox"
            checked={value !== undefined}
            onChange={(event) => change(event.currentTarget.checked ? [] : undefined)}
          />
          <span>{t('hukum.none')}</span>
        </label>
      )}
      <Button
        ref={add}
        id={id}
        variant="default"
        size="sm"
        className={css.add}
        leftSection={<Icon name="plus" size={16} />}
        disabled={cards.length >= most}
        onClick={append}
      >
        {t('hukum.add', { what: title })}
      </Button>
      {error && <p className={css.error}>{error}</p>}
    </fieldset>
  )
}
