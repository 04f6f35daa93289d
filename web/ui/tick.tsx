import type { ReactNode } from 'react'

interface TickProps {
  name?: string
  value?: string
  checked?: boolean
  change?: (checked: boolean) => void
  children: ReactNode
}

/** A box to tick, the words beside it part of what can be pressed. */
export function Tick({ name, value, checked, change, children }: TickProps) {
  return (
    <label style={{ display: 'flex', gap: '0.6rem', alignItems: 'baseline', minHeight: '1.75rem' }}>
      <input
        type="checkbox"
        name={name}
        value={value}
        checked={checked}
        onChange={change && ((event) => change(event.currentTarget.checked))}
      />
      <span>{children}</span>
    </label>
  )
}
