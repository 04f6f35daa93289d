import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '../../../src/audit/api.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { useFormat } from '../../ui/format.ts'
import css from './audit.module.css'
import { useAuditWords } from './words.ts'

/** One row an act: when, who in which role, what, about whom, from where, why. */
export function Rows({ rows, dimmed }: { rows: AuditEntry[]; dimmed: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useAuditWords()
  const columns: Column<AuditEntry>[] = [
    { id: 'at', header: t('auditLog.when'), short: true, names: true, cell: ({ at }) => format.moment(at) },
    {
      id: 'actor',
      header: t('auditLog.who'),
      cell: ({ actor, actingAs, fromWhere }) => (
        <div>
          {words.actor(actor, fromWhere)}
          {actingAs && <span className={css.sub}>{t('auditLog.as', { role: words.role(actingAs) })}</span>}
        </div>
      ),
    },
    { id: 'action', header: t('auditLog.what'), cell: ({ action }) => words.action(action) },
    {
      id: 'subject',
      header: t('auditLog.whom'),
      cell: ({ subjectKind, subjectId }) => (
        <div>
          {words.kind(subjectKind)}
          <span className={css.id}>{subjectId}</span>
        </div>
      ),
    },
    {
      id: 'where',
      header: t('auditLog.where'),
      cell: ({ fromWhere }) => (fromWhere ? words.place(fromWhere) : '–'),
    },
    {
      id: 'why',
      header: t('auditLog.why'),
      cell: ({ reason, detail }) => (
        <div>
          {reason}
          <span className={css.sub}>{words.detail(detail)}</span>
        </div>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('auditLog.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      dimmed={dimmed}
      cards
    />
  )
}
