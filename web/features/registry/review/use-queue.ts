import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ReviewItem } from '../../../../src/registry/api.ts'
import { api } from '../../../ui/api.ts'
import { notifyProblem } from '../../../ui/notice.tsx'
import { useProblemWords } from '../../../ui/problem-note.tsx'

export type Verdict = 'same' | 'different'
interface State {
  at: number
  verdicts: Record<string, Verdict | null>
  /** Pairs decided here, the latest last. */
  history: string[]
}

/**
 * Where one is in a queue of pairs. A decision is shown at once and sent behind it, one after the other;
 * a refused one is taken back and said.
 */
export function useQueue(rows: ReviewItem[]) {
  const words = useProblemWords()
  const client = useQueryClient()
  const sending = useRef<Promise<unknown>>(Promise.resolve())
  const [state, setState] = useState<State>({ at: 0, verdicts: {}, history: [] })
  const verdictOf = (item: ReviewItem): Verdict | null =>
    state.verdicts[item.id] === undefined ? (item.decision?.verdict ?? null) : state.verdicts[item.id]!

  function send(item: ReviewItem, path: string, body: unknown, before: Verdict | null) {
    sending.current = sending.current
      .then(() => api.post(`/reviews/${encodeURIComponent(item.id)}/${path}`, body))
      .then(() => {
        void client.invalidateQueries({ queryKey: ['quality'] })
        return client.invalidateQueries({ queryKey: ['status'] })
      })
      .catch((error: unknown) => {
        setState((now) => ({
          at: Math.max(0, rows.indexOf(item)),
          verdicts: { ...now.verdicts, [item.id]: before },
          history: now.history.filter((id) => id !== item.id),
        }))
        notifyProblem(words(error))
      })
  }

  function decide(verdict: Verdict) {
    const item = rows[state.at]
    if (!item || verdictOf(item) === verdict) return
    const before = verdictOf(item)
    setState({
      at: state.at + 1,
      verdicts: { ...state.verdicts, [item.id]: verdict },
      history: [...state.history.filter((id) => id !== item.id), item.id],
    })
    send(item, 'decision', { verdict }, before)
  }

  /** Takes back the decision on the pair shown, else the latest one. */
  function undo() {
    const shown = rows[state.at]
    const id = shown && verdictOf(shown) ? shown.id : state.history.at(-1)
    const item = rows.find((row) => row.id === id)
    if (!item) return
    const before = verdictOf(item)
    setState({
      at: rows.indexOf(item),
      verdicts: { ...state.verdicts, [item.id]: null },
      history: state.history.filter((each) => each !== item.id),
    })
    send(item, 'undo', {}, before)
  }

  const go = (step: number) =>
    setState((now) => ({ ...now, at: Math.min(rows.length, Math.max(0, now.at + step)) }))

  return {
    at: state.at,
    item: rows[state.at],
    verdict: rows[state.at] ? verdictOf(rows[state.at]!) : null,
    last: state.history.length > 0 ? (state.verdicts[state.history.at(-1)!] ?? null) : null,
    done: state.history.length,
    canUndo: state.history.length > 0 || Boolean(rows[state.at] && verdictOf(rows[state.at]!)),
    decide,
    undo,
    go,
    settled: () => sending.current,
  }
}
