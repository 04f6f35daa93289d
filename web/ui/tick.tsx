import type { ReactNode } from 'react'

interface TickProps {
  name?: string
  value?: string
  checked?: boolean
  change?: (checked: boolean) => void
  /** Ticked at first, in a form that is read when it is sent. */
  ticked?: boolean
  children: ReactNode
}

/** A box to tick, the words beside it part of what can be pressed. */
export function Tick({ name, value, checked, change, ticked, children }: TickProps) {
  return (
    <label style={{ display: 'flex', gap: '0.6rem', alignItems: 'baseline', minHeight: '1.75rem' }}>
      <input
        type="checkbox"
        name={name}
        value={value}
        checked={checked}
        defaultChecked={ticked}
        onChange={change && ((event) => change(event.currentTarget.checked))}
      />
      <span>{children}</span>
    </label>
  )
}
