import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecreeView } from '../../../../src/financing/decrees/api.ts'
import { AskReason } from '../../../ui/ask-reason.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Opens } from '../../../ui/opens.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useMay } from '../../access/may.tsx'
import { useMoneyAct } from '../queries.ts'

type Finding = DecreeView['findings'][number]

interface Props {
  decree: DecreeView
  /** Opens the people with a finding, for those who may see them. */
  open: ((code: Finding['code']) => void) | undefined
}

/** What the check found, and the two ways out: take the people out, or say why they are paid for all the same. */
export function Findings({ decree: { id, state, findings, stopped }, open }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const [passing, setPassing] = useState<Finding | null>(null)
  const remove = useMoneyAct(() => `/financing/decrees/${id}/remove`, t('decrees.removedNow'))
  const pass = useMoneyAct(
    () => `/financing/decrees/${id}/pass`,
    t('decrees.passedNow'),
    () => setPassing(null),
  )
  const change = state === 'draft' && may('decrees.make')
  const words = ({ code }: Finding) => t(`decrees.finding.${code}`)
  const columns: Column<Finding>[] = [
    { id: 'finding', header: t('decrees.findings'), names: true, cell: words },
    { id: 'level', header: t('decrees.stateLabel'), cell: ({ level }) => t(`decrees.level.${level}`) },
    {
      id: 'people',
      header: t('decrees.people'),
      number: true,
      cell: (finding) => (
        <Opens
          number={format.number(finding.people)}
          of={words(finding)}
          onOpen={open && (() => open(finding.code))}
        />
      ),
    },
    {
      id: 'passed',
      header: t('decrees.passed'),
      number: true,
      cell: ({ level, passed }) => (level === 'ask' ? format.number(passed) : '–'),
    },
    ...(change
      ? [
          {
            id: 'act',
            header: t('financing.act'),
            cell: (finding: Finding) => (
              <span className="row">
                {finding.level === 'ask' && (
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={t('decrees.passOne', { what: words(finding) })}
                    onClick={() => setPassing(finding)}
                  >
                    {t('decrees.pass')}
                  </Button>
                )}
                {finding.level !== 'note' && (
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={t('decrees.removeOne', { what: words(finding) })}
                    onClick={() => remove.mutate({ given: null, body: { finding: finding.code } })}
                  >
                    {t('decrees.remove')}
                  </Button>
                )}
              </span>
            ),
          },
        ]
      : []),
  ]
  return (
    <section className="section">
      <h2>{t('decrees.findings')}</h2>
      {remove.error && <ProblemNote error={remove.error} />}
      {findings.length === 0 ? (
        <p>{t('decrees.findingsNone')}</p>
      ) : (
        <DataTable
          caption={t('decrees.findings')}
          columns={columns}
          rows={findings}
          rowKey={({ code }) => code}
          cards
        />
      )}
      {change && stopped > 0 && (
        <p className="row">
          {t('decrees.stopped', { people: format.number(stopped) })}
          <Button
            variant="default"
            loading={remove.isPending}
            onClick={() => remove.mutate({ given: null, body: { stopped: true } })}
          >
            {t('decrees.removeStopped')}
          </Button>
        </p>
      )}
      <AskReason
        opened={passing !== null}
        title={t('decrees.passTitle')}
        lead={
          passing
            ? t('decrees.passWords', { what: words(passing), people: format.number(passing.people) })
            : ''
        }
        act={t('decrees.pass')}
        busy={pass.isPending}
        error={pass.error}
        onSay={(reason) => passing && pass.mutate({ given: null, body: { finding: passing.code, reason } })}
        onClose={() => setPassing(null)}
      />
    </section>
  )
}
