import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ReviewItem } from '../../../../src/registry/api.ts'
import { api } from '../../../ui/api.ts'
import { notifyProblem } from '../../../ui/notice.tsx'
import { useProblemWords } from '../../../ui/problem-note.tsx'

export type Verdict = 'same' | 'different'
interface State {
  at: number
  /** What was said here and is on its way, or has arrived. */
  verdicts: Record<string, Verdict | null>
  /** The pair as the server answered it. */
  answers: Record<string, ReviewItem>
  reasons: Record<string, string>
  /** Pairs decided here, the latest last. */
  history: string[]
}

/**
 * Where one is in a queue of pairs. An opinion is shown at once and sent behind it, one after the other;
 * a refused one is taken back and said.
 */
export function useQueue(rows: ReviewItem[]) {
  const words = useProblemWords()
  const client = useQueryClient()
  const sending = useRef<Promise<unknown>>(Promise.resolve())
  const [state, setState] = useState<State>({ at: 0, verdicts: {}, answers: {}, reasons: {}, history: [] })
  const verdictOf = (row: ReviewItem): Verdict | null => {
    const said = state.verdicts[row.id]
    return said === undefined ? (row.decision?.verdict ?? (row.stage === 'open' ? null : row.mine)) : said
  }
  const row = rows[state.at]
  const item = row && (state.answers[row.id] ?? row)

  function send(of: ReviewItem, path: string, body: unknown, before: Verdict | null) {
    sending.current = sending.current
      .then(() => api.post<ReviewItem>(`/reviews/${encodeURIComponent(of.id)}/${path}`, body))
      .then((answer) => {
        setState((now) => ({ ...now, answers: { ...now.answers, [of.id]: answer } }))
        for (const key of ['quality', 'reviewers', 'pending'])
          void client.invalidateQueries({ queryKey: [key] })
        return client.invalidateQueries({ queryKey: ['status'] })
      })
      .catch((error: unknown) => {
        setState((now) => ({
          ...now,
          at: Math.max(0, rows.indexOf(of)),
          verdicts: { ...now.verdicts, [of.id]: before },
          history: now.history.filter((id) => id !== of.id),
        }))
        notifyProblem(words(error))
      })
  }

  function decide(verdict: Verdict) {
    if (!row || !item || verdictOf(row) === verdict || !item.may.decide) return
    const before = verdictOf(row)
    const reason = (state.reasons[row.id] ?? '').trim()
    setState({
      ...state,
      at: state.at + 1,
      verdicts: { ...state.verdicts, [row.id]: verdict },
      history: [...state.history.filter((id) => id !== row.id), row.id],
    })
    send(row, 'decision', reason ? { verdict, reason } : { verdict }, before)
  }

  /** Takes back the opinion on the pair shown, else the latest one. */
  function undo() {
    const id = row && verdictOf(row) ? row.id : state.history.at(-1)
    const of = rows.find((each) => each.id === id)
    if (!of) return
    const before = verdictOf(of)
    setState({
      ...state,
      at: rows.indexOf(of),
      verdicts: { ...state.verdicts, [of.id]: null },
      history: state.history.filter((each) => each !== of.id),
    })
    send(of, 'undo', {}, before)
  }

  const go = (step: number) =>
    setState((now) => ({ ...now, at: Math.min(rows.length, Math.max(0, now.at + step)) }))
  const write = (reason: string) =>
    row && setState((now) => ({ ...now, reasons: { ...now.reasons, [row.id]: reason } }))

  const latest = state.history.at(-1)
  return {
    at: state.at,
    item,
    verdict: row ? verdictOf(row) : null,
    reason: row ? (state.reasons[row.id] ?? '') : '',
    write,
    /** What was said last, and how far that pair is by the server's answer. */
    last: latest ? (state.verdicts[latest] ?? null) : null,
    lastStage: latest ? (state.answers[latest]?.stage ?? null) : null,
    done: state.history.length,
    canUndo: state.history.length > 0 || Boolean(row && verdictOf(row) && item?.may.undo),
    decide,
    undo,
    go,
    settled: () => sending.current,
  }
}
