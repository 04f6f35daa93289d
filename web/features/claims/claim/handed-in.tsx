import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventView } from '../../../../src/claims/api.ts'
import { api } from '../../../ui/api.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { useFormat } from '../../../ui/format.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May } from '../../access/may.tsx'
import { useAct } from '../queries.ts'

interface HandedInProps {
  paper: EventView['documents'][number]
  title: string
  acts: boolean
}

/** A paper that came in: looked at, accepted, or given back with the reason. */
export function HandedIn({ paper, title, acts }: HandedInProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [asking, setAsking] = useState<'returned' | 'removed' | null>(null)
  const judge = useAct(
    (body: { state: 'accepted' | 'returned' | 'removed'; reason?: string }) =>
      api.post<void>(`/claims/documents/${paper.id}/state`, body),
    { done: t('claims.stepTaken'), after: () => setAsking(null) },
  )
  return (
    <div className="stack">
      <p className="small">
        {t(`claims.paperState.${paper.state}`)}
        {paper.reason && `: ${paper.reason}`}{' '}
        <span className="quiet">
          {paper.uploadedBy}, {format.moment(paper.uploadedAt)}, {format.fileSize(paper.bytes)}
        </span>
      </p>
      {judge.error && !asking && <ProblemNote error={judge.error} />}
      <div className="row">
        <May right="claims.report">
          <a href={`/api/claims/documents/${paper.id}/file`} target="_blank" rel="noreferrer">
            {t('claims.paperLook')}
            <span className="heard"> {title}</span>
          </a>
        </May>
        {acts && paper.state === 'received' && (
          <Button
            variant="default"
            size="compact-sm"
            loading={judge.isPending}
            onClick={() => judge.mutate({ state: 'accepted' })}
          >
            {t('claims.paperAccept')}
            <span className="heard"> {title}</span>
          </Button>
        )}
        {acts && paper.state !== 'returned' && (
          <Button variant="subtle" size="compact-sm" onClick={() => setAsking('returned')}>
            {t('claims.paperReturn')}
            <span className="heard"> {title}</span>
          </Button>
        )}
        {acts && (
          <Button variant="subtle" size="compact-sm" onClick={() => setAsking('removed')}>
            {t('claims.removeOne')}
            <span className="heard"> {title}</span>
          </Button>
        )}
      </div>
      <AskReason
        opened={asking !== null}
        title={t(asking === 'removed' ? 'claims.removeOne' : 'claims.paperReturn')}
        lead={t(asking === 'removed' ? 'claims.paperRemoveLead' : 'claims.paperReturnLead')}
        label={t('claims.reason')}
        shortest={5}
        act={t(asking === 'removed' ? 'claims.removeOne' : 'claims.paperReturn')}
        busy={judge.isPending}
        error={judge.error}
        onSay={(reason) => asking && judge.mutate({ state: asking, reason })}
        onClose={() => setAsking(null)}
      />
    </div>
  )
}
