import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ChainView } from '../../../src/audit/api.ts'
import { api, download } from '../../ui/api.ts'
import { useFormat } from '../../ui/format.ts'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import css from './audit.module.css'
import { chainQuery } from './queries.ts'

/** Whether the chain holds, as of the last check; a new check, and the page that proves it later. */
export function Chain() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const chain = useQuery(chainQuery)
  const check = useMutation({
    mutationFn: () => api.post<ChainView>('/audit/verify'),
    onSuccess: (view) => client.setQueryData(chainQuery.queryKey, view),
  })
  const print = useMutation({ mutationFn: () => download('/audit/anchor.pdf', 'semesta-jejak.pdf') })
  const problem = chain.error ?? check.error ?? print.error
  return (
    <section aria-labelledby="chain" className={css.chain}>
      <h2 id="chain">{t('auditLog.chain')}</h2>
      {chain.data ? <State chain={chain.data} /> : !chain.error && <Loading rows={2} />}
      {problem && <ProblemNote error={problem} />}
      <div className={css.buttons}>
        <Button
          variant="default"
          loading={check.isPending || Boolean(chain.data?.checking)}
          onClick={() => check.mutate()}
        >
          {t('auditLog.check')}
        </Button>
        <Button
          variant="default"
          leftSection={<Icon name="printer" size={18} />}
          loading={print.isPending}
          onClick={() => print.mutate()}
        >
          {t('auditLog.anchor')}
        </Button>
      </div>
      <p className="quiet small">{t('auditLog.anchorHelp')}</p>
    </section>
  )
}

function State({ chain: { rows, lastCheck, checking } }: { chain: ChainView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const broken = lastCheck?.firstBroken
  return (
    <div role="status">
      {lastCheck && (
        <p className={css.state} data-broken={broken ? true : undefined}>
          <Icon name={broken ? 'alert-triangle' : 'circle-check'} size={22} />
          <strong>
            {broken
              ? t('auditLog.brokenAfter', { count: lastCheck.rows })
              : t('auditLog.whole', { count: lastCheck.rows })}
          </strong>
        </p>
      )}
      {broken && (
        <p>
          {t(`auditLog.broken.${broken.what}`)} {t('auditLog.place')} {broken.seq ?? '–'},{' '}
          {t('auditLog.when')} {broken.at ? format.moment(broken.at) : '–'}, {t('auditLog.rowId')}{' '}
          <code>{broken.id ?? '–'}</code>
        </p>
      )}
      <p className="quiet">
        {lastCheck
          ? t('auditLog.checked', { when: format.moment(lastCheck.at), by: lastCheck.by })
          : t('auditLog.neverChecked')}{' '}
        {checking ? t('auditLog.checking', checking) : t('auditLog.length', { count: rows })}
      </p>
    </div>
  )
}
