import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VisitFault } from '../../../../src/outreach/visits/words.ts'
import { Problem } from '../../../ui/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { useProblemWords } from '../../../ui/problem-note.tsx'
import css from './phone.module.css'
import { remove } from './phone.ts'
import type { Item } from './queue.ts'

const Confirm = lazy(() => import('../../../ui/confirm.tsx').then((file) => ({ default: file.Confirm })))

/** One note of the queue, what became of it, and what can be done about that. */
export function Note({ item }: { item: Item }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [asking, setAsking] = useState(false)
  const reasons = useReasons(item)
  const { id, name, kind, state, conflict, outcome, tries } = item
  const found = kind === 'visit' ? t(`visits.outcome.${item.body.outcome}`) : outcomeWords(outcome)
  // What was tried may have arrived: it is sent again, and not taken back here.
  const droppable = state === 'refused' || (state === 'waiting' && tries === 0)
  function outcomeWords(of: string | undefined) {
    return of && t(`phone.outcome.${of as 'new'}`)
  }
  return (
    <li>
      <strong>{name}</strong>
      <span className={css.about}>
        {[
          t(`phone.kind.${kind}`),
          found,
          kind === 'visit' && format.shortDate(item.body.visitedOn),
          t('phone.written', { at: format.moment(item.writtenAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {reasons.map((words) => (
        <span key={words} className={`${css.about} ${css.bad}`}>
          {words}
        </span>
      ))}
      {conflict && kind === 'visit' && (
        <span>
          {t('phone.conflict')} <a href={`/jangkauan/kunjungan/${item.member}`}>{t('phone.decide')}</a>
        </span>
      )}
      <div className={css.acts}>
        {state === 'refused' && (
          <Link
            to="/desa"
            search={
              kind === 'visit' ? { orang: item.member, catatan: id } : { lihat: 'daftarkan', catatan: id }
            }
          >
            {t('phone.mend')}
          </Link>
        )}
        {droppable && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => setAsking(true)}
            aria-label={`${t('phone.drop')}: ${name}`}
          >
            {t('phone.drop')}
          </Button>
        )}
      </div>
      <Suspense>
        {asking && (
          <Confirm
            opened
            title={t('phone.drop')}
            words={t('phone.dropLead')}
            act={t('phone.drop')}
            busy={false}
            error={null}
            onConfirm={() => void remove([id])}
            onClose={() => setAsking(false)}
          />
        )}
      </Suspense>
    </li>
  )
}

function useReasons({ why }: Item): string[] {
  const { t } = useTranslation()
  const words = useProblemWords()
  if (!why) return []
  if (why.visit) return why.visit.map((code) => t(`visits.fault.${code as VisitFault}`))
  if (why.fields)
    return Object.entries(why.fields).map(([field, code]) => t(`registration.fault.${field}.${code}`))
  return [words(new Problem(why.code, 0, why.detail))]
}
