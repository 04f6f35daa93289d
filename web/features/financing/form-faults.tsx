import { ErrorSummary, type FieldError } from '../../ui/error-summary.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import css from './financing.module.css'

/** What stands in the way of a form, above it; nothing while nothing does. */
export function FormFaults({ errors, error }: { errors: FieldError[]; error: Error | null }) {
  if (errors.length === 0 && !error) return null
  return (
    <div className={css.wide}>
      <ErrorSummary errors={errors} />
      {error && <ProblemNote error={error} />}
    </div>
  )
}
