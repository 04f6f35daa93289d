import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ImportView } from '../../../../src/registry/api.ts'
import { download } from '../../../ui/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import { notifyProblem } from '../../../ui/notice.tsx'
import { useProblemWords } from '../../../ui/problem-note.tsx'
import css from '../registry.module.css'
import { useIssueWords } from './issue-words.ts'

interface IssuesProps {
  view: ImportView
  issue: string | undefined
  choose: (issue: string | undefined) => void
}

/** What is wrong, grouped by reason in plain words; each group filters the rows below. */
export function Issues({ view, issue, choose }: IssuesProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useIssueWords()
  const problemWords = useProblemWords()
  const groups = Object.entries(view.counts?.byIssue ?? {}).sort((a, b) => b[1] - a[1])
  const keep = useMutation({
    mutationFn: () => download(`/imports/${view.id}/reasons`, `${view.fileName}-alasan.xlsx`),
    onError: (error) => notifyProblem(problemWords(error)),
  })
  return (
    <section className="section" aria-labelledby="catatan">
      <div className="section-head">
        <div>
          <h2 id="catatan">
            {groups.length === 0 ? t('import.noIssues') : t('import.issues', { count: groups.length })}
          </h2>
          {groups.length > 0 && <p className="quiet small">{t('import.issuesNote')}</p>}
        </div>
        {groups.length > 0 && (
          <Button
            variant="default"
            size="sm"
            loading={keep.isPending}
            leftSection={<Icon name="download" size={18} />}
            onClick={() => keep.mutate()}
          >
            {t('import.reasons')}
          </Button>
        )}
      </div>
      <ul className={css.issues}>
        {groups.map(([code, count]) => (
          <li key={code}>
            <button
              type="button"
              className={css.issueRow}
              aria-pressed={issue === code}
              onClick={() => choose(issue === code ? undefined : code)}
            >
              <span className="num" style={{ minWidth: '4rem' }}>
                {format.number(count)}
              </span>
              <span>{words(code)}</span>
              <span className="quiet small">
                {issue === code ? t('import.showAll') : t('import.showRows')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
