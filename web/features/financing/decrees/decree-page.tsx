import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecreeView } from '../../../../src/financing/decrees/api.ts'
import { Empty } from '../../../ui/empty.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { May, useMay } from '../../access/may.tsx'
import { Replacements } from '../waiting/replacements.tsx'
import { Acts } from './acts.tsx'
import { AddPeople } from './add-people.tsx'
import { Costs } from './costs.tsx'
import { Diff } from './diff.tsx'
import { Findings } from './findings.tsx'
import { LeftOut } from './left-out.tsx'
import { Lines, type Only } from './lines.tsx'
import { monthsOf } from './period.ts'
import { decreeQuery } from './queries.ts'
import { Steps } from './steps.tsx'

/** One decree, from the draft to its frozen annex. */
export function DecreePage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/inside/anggaran/sk/$id' })
  const decree = useQuery(decreeQuery(id))
  if (decree.error) return <ProblemNote error={decree.error} onRetry={() => void decree.refetch()} />
  if (!decree.data) return <Loading rows={8} />
  return <Shown decree={decree.data} aside={t('decrees.title')} />
}

function Shown({ decree, aside }: { decree: DecreeView; aside: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const [only, setOnly] = useState<Only>({})
  const open = (one: Only) => {
    setOnly(one)
    document.getElementById('orang-sk')?.scrollIntoView()
  }
  const about = [
    t(`decrees.state.${decree.state}`),
    decree.signedOn && format.shortDate(decree.signedOn),
    t('decrees.period', monthsOf(decree, format)),
    t('decrees.peopleCount', { count: decree.people }),
    decree.ended > 0 && `${t('decrees.ended')}: ${format.number(decree.ended)}`,
  ]
  return (
    <Page
      title={decree.number ? `${decree.number}: ${decree.title}` : decree.title}
      lead={
        <p>
          {about.filter(Boolean).join(' · ')}
          {decree.amends && (
            <>
              {' · '}
              <Link to="/anggaran/sk/$id" params={{ id: decree.amends }}>
                {t('decrees.amendsOf', { number: decree.amendsNumber })}
              </Link>
            </>
          )}
        </p>
      }
      aside={<Link to="/anggaran/sk">{aside}</Link>}
    >
      <Steps decree={decree} />
      {decree.people + decree.ended === 0 ? (
        <Empty title={t('decrees.linesNone')} />
      ) : (
        <Costs decree={decree} open={may('decrees.read') ? open : undefined} />
      )}
      {decree.state === 'draft' && (
        <May right="decrees.make">
          <AddPeople decree={decree} />
        </May>
      )}
      {decree.state === 'draft' && decree.amends && decree.ended > 0 && (
        <May right="decrees.make">
          <Replacements decree={decree} />
        </May>
      )}
      {decree.state !== 'signed' && decree.people > 0 && (
        <Findings decree={decree} open={may('decrees.read') ? (finding) => open({ finding }) : undefined} />
      )}
      {decree.people > 0 && <Diff decree={decree} />}
      <May right="decrees.read">
        {decree.people + decree.ended > 0 && <Lines decree={decree} only={only} onOnly={setOnly} />}
      </May>
      <May right="decrees.read">{decree.leftOut > 0 && <LeftOut decree={decree} />}</May>
      <Acts decree={decree} />
    </Page>
  )
}
