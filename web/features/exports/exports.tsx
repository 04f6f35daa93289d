import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportView } from '../../../src/exports/api.ts'
import { Empty } from '../../ui/empty.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { May, useMay } from '../access/may.tsx'
import { Ask } from './ask.tsx'
import css from './exports.module.css'
import { OneRequest } from './one-request.tsx'
import { exportsQuery } from './queries.ts'

/** Files with full numbers: what waits for me to decide, what I asked for, and how to ask. */
export function Exports() {
  const { t } = useTranslation()
  const may = useMay()
  const [code, setCode] = useState('')
  const found = useQuery(exportsQuery(code))
  const all = found.data?.requests ?? []
  const toDecide = all.filter((one) => one.mayDecide)
  const mine = all.filter((one) => one.mine)
  const others = all.filter((one) => !one.mine && !one.mayDecide)
  return (
    <Page title={t('fullExport.title')} lead={<p>{t('fullExport.lead')}</p>}>
      <div className="stack quiet">
        <p className={css.rule}>{t('fullExport.who')}</p>
        <p className={css.rule}>{t('fullExport.rules')}</p>
      </div>
      <May right="exports.ask">
        <Ask />
      </May>
      {found.error ? (
        <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <Loading rows={4} />
      ) : code ? (
        all.length === 0 ? (
          <Empty title={t('fullExport.noCode')} />
        ) : (
          <Requests title={t('fullExport.trace')} requests={all} />
        )
      ) : (
        <>
          {may('exports.approve') && (
            <Requests
              title={t('fullExport.decideTitle')}
              requests={toDecide}
              none={<p className="quiet">{t('fullExport.noneToDecide')}</p>}
            />
          )}
          {may('exports.ask') && (
            <Requests
              title={t('fullExport.mineTitle')}
              requests={mine}
              none={<Empty title={t('fullExport.noneMine')} next={t('fullExport.noneMineNext')} />}
            />
          )}
          {(others.length > 0 || !may('exports.ask')) && (
            <Requests
              title={t('fullExport.othersTitle')}
              requests={others}
              none={<p className="quiet">{t('fullExport.none')}</p>}
            />
          )}
        </>
      )}
      <Trace code={code} find={setCode} />
    </Page>
  )
}

interface RequestsProps {
  title: string
  requests: ExportView[]
  none?: React.ReactNode
}

const Requests = ({ title, requests, none }: RequestsProps) => (
  <section className="section">
    <h2>{title}</h2>
    {requests.length === 0 ? (
      none
    ) : (
      <ul className={css.requests}>
        {requests.map((one) => (
          <OneRequest key={one.id} request={one} />
        ))}
      </ul>
    )}
  </section>
)

/** A paper turned up: whose was it? */
function Trace({ code, find }: { code: string; find: (code: string) => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  function submit(event: FormEvent) {
    event.preventDefault()
    find(text.trim())
  }
  return (
    <form onSubmit={submit} className={css.trace}>
      <TextInput
        label={t('fullExport.trace')}
        description={t('fullExport.traceHelp')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
      />
      <Button type="submit" variant="default" disabled={!text.trim()}>
        {t('fullExport.find')}
      </Button>
      {code && (
        <Button
          variant="subtle"
          onClick={() => {
            setText('')
            find('')
          }}
        >
          {t('fullExport.clearCode')}
        </Button>
      )}
    </form>
  )
}
