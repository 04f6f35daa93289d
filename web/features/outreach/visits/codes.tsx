import { TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { markNames, marks, readLine } from '../../../../src/outreach/paper/codes.ts'
import type { LookView, VisitsView } from '../../../../src/outreach/visits/api.ts'
import { dayOf } from '../../../../src/platform/day.ts'
import { api } from '../../../ui/api.ts'
import { Link } from '../../../ui/links.tsx'
import { Page } from '../../../ui/page.tsx'
import { useProblemWords } from '../../../ui/problem-note.tsx'
import css from '../outreach.module.css'
import { OutreachTabs } from '../tabs.tsx'

interface Typed extends LookView {
  code: string
  mark: (typeof markNames)[number]
  repeated: boolean
}

/** Codes from paper, typed one after the other without the mouse: a code, what was ticked, Enter. */
export function Codes() {
  const { t } = useTranslation()
  const words = useProblemWords()
  const client = useQueryClient()
  const field = useRef<HTMLInputElement>(null)
  const [day, setDay] = useState(() => dayOf(new Date()))
  const [line, setLine] = useState('')
  const [error, setError] = useState('')
  const [done, setDone] = useState<Typed[]>([])
  const enter = useMutation({
    mutationFn: async ({ code, mark }: Pick<Typed, 'code' | 'mark'>) => {
      const who = await api.post<LookView>('/outreach/codes/look', { code })
      const visits = [{ code, visitedOn: day, ...marks[mark] }]
      return { who, code, mark, told: await api.post<VisitsView>('/outreach/visits', { visits }) }
    },
    onSuccess: ({ who, code, mark, told }) => {
      const [fault] = told.faults
      if (fault) return setError(t(`visits.fault.${fault.code}`))
      setDone((before) => [{ ...who, code, mark, repeated: told.repeated > 0 }, ...before])
      setLine('')
      void client.invalidateQueries({ queryKey: ['outreach'] })
    },
    onError: (refused) => setError(words(refused)),
    onSettled: () => field.current?.focus(),
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    if (enter.isPending) return
    const read = readLine(line)
    setError(read.ok ? '' : t(`visits.fault.${read.why}`))
    if (read.ok) enter.mutate(read)
  }
  return (
    <Page title={t('visits.codes')} lead={<p>{t('visits.codesLead')}</p>}>
      <OutreachTabs />
      <form onSubmit={submit} noValidate className={css.form} autoComplete="off">
        <TextInput
          id="day"
          type="date"
          label={t('visits.day')}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <TextInput
          id="line"
          ref={field}
          label={t('visits.line')}
          description={t('visits.lineHelp')}
          value={line}
          error={error}
          maxLength={30}
          autoCapitalize="characters"
          onChange={(event) => setLine(event.currentTarget.value)}
        />
        <button type="submit" hidden>
          {t('visits.save')}
        </button>
      </form>
      <dl>
        {markNames.map((mark) => (
          <div key={mark} className="row">
            <dt>
              <strong>{mark}</strong>
            </dt>
            <dd style={{ margin: 0 }}>
              {[
                t(`visits.outcome.${marks[mark].outcome}`),
                'refusal' in marks[mark] && t(`visits.refusal.${marks[mark].refusal}`),
              ]
                .filter(Boolean)
                .join(': ')}
            </dd>
          </div>
        ))}
      </dl>
      <section className="section" aria-live="polite">
        <h2>{t('visits.typed', { count: done.length })}</h2>
        <ul className={css.visits}>
          {done.map((one, i) => (
            <li key={`${done.length - i}`}>
              <Link to="/jangkauan/kunjungan/$id" params={{ id: one.id }}>
                {one.name}
              </Link>
              <span className={css.below}>
                {[
                  one.code,
                  t(`visits.outcome.${marks[one.mark].outcome}`),
                  one.village,
                  one.repeated && t('visits.repeated'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  )
}
