import { NativeSelect } from '@mantine/core'
import css from './case.module.css'

interface ChoiceInputProps {
  id: string
  label: string
  value: string
  change: (value: string) => void
  options: { value: string; label: string }[]
  invalid: boolean
}

/** Few choices are all in sight; many are a list to open. */
export function ChoiceInput({ id, label, value, change, options, invalid }: ChoiceInputProps) {
  if (options.length > 6)
    return (
      <NativeSelect
        id={id}
        w="100%"
        aria-label={label}
        error={invalid}
        value={value}
        data={
          options.some((option) => option.value === '') ? options : [{ value: '', label: '–' }, ...options]
        }
        onChange={(event) => change(event.currentTarget.value)}
      />
    )
  return (
    <div className={css.choices}>
      {options.map((option, at) => (
        <label key={option.value} className={css.choice}>
          <input
            type="radio"
            name={id}
            id={at === 0 ? id : undefined}
            checked={value === option.value}
            onChange={() => change(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}
