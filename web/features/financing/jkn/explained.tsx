import type { JknView } from '../../../../src/jkn/api.ts'
import { Meaning } from '../../coverage/definition.tsx'

/** What a figure of the health insurance means, as its own catalogue says. */
export function Explained({ id, figures }: { id: string; figures: JknView['figures'] }) {
  const figure = figures.find((one) => one.id === id)
  return figure ? <Meaning figure={figure} /> : null
}
