import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PublicationsView } from '../../../src/public/api.ts'
import { api } from '../../ui/api.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { Empty } from '../../ui/empty.tsx'
import { useFormat } from '../../ui/format.ts'
import { notify } from '../../ui/notice.tsx'
import css from './public.module.css'

type One = PublicationsView[number]

/** All that was published, newest first; withdrawn ones stay, with the reason. */
export function Published({ list }: { list: PublicationsView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const [taking, setTaking] = useState<One>()
  const withdraw = useMutation({
    mutationFn: (reason: string) => api.post(`/publications/${taking?.id}/withdraw`, { reason }),
    onSuccess: async () => {
      const month = format.month(taking!.asOf)
      setTaking(undefined)
      await client.invalidateQueries({ queryKey: ['publications'] })
      notify(t('publik.made.withdrawn', { month }))
    },
  })
  if (list.length === 0) return <Empty title={t('publik.made.never')} />
  return (
    <>
      <ul className={css.list}>
        {list.map((one) => (
          <li key={one.id} className="row">
            <span>
              <strong>{format.month(one.asOf)}</strong>{' '}
              {t('publik.made.by', { at: format.moment(one.publishedAt), name: one.publishedBy })}
              {one.withdrawnAt &&
                ` · ${t('publik.made.gone', { at: format.moment(one.withdrawnAt), reason: one.reason })}`}
            </span>
            {!one.withdrawnAt && (
              <Button size="xs" variant="default" onClick={() => setTaking(one)}>
                {t('publik.made.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <AskReason
        opened={taking !== undefined}
        title={t('publik.made.withdraw')}
        lead={t('publik.made.withdrawLead', { month: taking ? format.month(taking.asOf) : '' })}
        act={t('publik.made.withdraw')}
        busy={withdraw.isPending}
        error={withdraw.error}
        onSay={(reason) => withdraw.mutate(reason)}
        onClose={() => setTaking(undefined)}
      />
    </>
  )
}
