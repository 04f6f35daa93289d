import { Textarea, type TextareaProps } from '@mantine/core'
import { useState } from 'react'

/** A reason being written; it is `enough` from some letters on, spaces at its ends not counted. */
export function useReason(shortest = 3) {
  const [text, setText] = useState('')
  const said = text.trim()
  return { text, setText, said, enough: said.length >= shortest }
}

interface ReasonFieldProps extends Pick<TextareaProps, 'description' | 'autoFocus'> {
  label: string
  reason: ReturnType<typeof useReason>
}

/** Where somebody writes why; in a dialog it has the focus first. */
export const ReasonField = ({ reason, ...rest }: ReasonFieldProps) => (
  <Textarea
    {...rest}
    value={reason.text}
    onChange={(event) => reason.setText(event.currentTarget.value)}
    maxLength={500}
    autosize
    minRows={2}
    data-autofocus
  />
)
