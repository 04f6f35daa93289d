import { ProblemNote } from '../../../ui/problem-note.tsx'

/** Why the other way in did not lead inside. */
export default function FailureNote({ error }: { error: Error }) {
  return <ProblemNote error={error} />
}
