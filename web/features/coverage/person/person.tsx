import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Navigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PersonView } from '../../../../src/coverage/api.ts'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/links.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Protection } from '../../../ui/protection.tsx'
import { May, useMay } from '../../access/may.tsx'
import { MissingFactor } from '../../access/second-factor/missing-factor.tsx'
import { ClaimsOfPerson } from '../../claims/of-person.tsx'
import { PaidMonths } from '../../financing/bills/paid-months.tsx'
import { JknOfPerson } from '../../financing/jkn/of-person.tsx'
import { PersonRights } from '../../privacy/person-rights.tsx'
import { Joining } from '../../registry/joining/joining.tsx'
import { personQuery } from '../people/queries.ts'
import { useGroupName, usePayerName, useSegmentName } from '../words.ts'
import { MatchReasons } from './match-reasons.tsx'
import { Memberships } from './memberships.tsx'
import { OpenNik } from './open-nik.tsx'
import { OpenPhone } from './open-phone.tsx'
import css from './person.module.css'
import { ReportedDeath } from './reported-death.tsx'
import { Sayings } from './sayings.tsx'

const route = getRouteApi('/inside/orang/$id')

export function Person() {
  const { id } = route.useParams()
  const found = useQuery(personQuery(id))
  if (found.error) return <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <Loading rows={8} />
  // Merged into somebody, or known under another id since: theirs is the page.
  const { personId } = found.data.person
  if (personId !== id) return <Navigate to="/orang/$id" params={{ id: personId }} replace />
  return <Found key={id} view={found.data} />
}

function Found({ view }: { view: PersonView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { person } = view
  const place = [person.villageName, person.districtName].filter(Boolean).join(', ')
  return (
    <Page
      title={person.name}
      lead={<p>{place || t('common.villageUnknown')}</p>}
      aside={
        <Link to="/orang" search={{ figure: 'universe', village: person.villageCode || undefined }}>
          {t('person.neighbours')}
        </Link>
      }
    >
      <div className={css.state}>
        <div>
          <Protection state={person.protection} large />
          <p className={css.until}>
            {person.coveredUntil
              ? t(person.protection === 'active' ? 'person.until' : 'person.endedOn', {
                  day: format.date(person.coveredUntil),
                })
              : t(`person.stateHelp.${person.protection}`)}
          </p>
          {person.standing !== 'present' && (
            <p className={css.standing}>{t(`person.standingHelp.${person.standing}`)}</p>
          )}
        </div>
        <Identity view={view} />
      </div>
      {view.lists !== 'all' && <p className="quiet">{t(`person.onlyLists.${view.lists}`)}</p>}
      {view.death && <ReportedDeath death={view.death} />}
      {view.lists !== 'own' && <Memberships view={view} />}
      <ClaimsOfPerson personId={person.personId} />
      {view.lists === 'all' && <JknOfPerson personId={person.personId} />}
      {view.lists === 'all' && <PaidMonths personId={person.personId} />}
      {view.lists === 'all' && <MatchReasons view={view} />}
      <Sayings view={view} />
      {person.workerId && <PersonRights personId={person.personId} />}
      {person.workerId && view.lists === 'all' && <Joining view={view} workerId={person.workerId} />}
    </Page>
  )
}

function Identity({ view }: { view: PersonView }) {
  const { t } = useTranslation()
  const may = useMay()
  const format = useFormat()
  const segmentName = useSegmentName()
  const groupName = useGroupName()
  const payerName = usePayerName()
  const { person } = view
  const facts: [string, string | null][] = [
    [t('person.birthDate'), person.birthDate && format.date(person.birthDate)],
    [t('person.sex'), person.sex && t(`person.sexes.${person.sex}`)],
    [t('person.mother'), person.motherName],
    [t('person.occupation'), person.occupation],
    [t('people.segment'), person.segment && segmentName(person.segment)],
    [t('people.group'), person.group && groupName(person.group)],
    [t('person.payer'), person.payerKind && payerName(person.payerKind)],
    [t('person.lists'), t('person.listCount', { count: person.listCount })],
  ]
  return (
    <dl className={css.facts}>
      <div>
        <dt>NIK</dt>
        <dd>
          <span className={css.nik}>{person.nikMask ?? t('people.noNik')}</span>{' '}
          {person.nikStatus !== 'valid' && person.nikStatus !== 'missing' && (
            <span className={css.doubt}>{t(`person.nikStatus.${person.nikStatus}`)}</span>
          )}
          {person.nikMask && (
            <>
              <May right="number.open">
                <OpenNik personId={person.personId} />
              </May>
              <MissingFactor />
            </>
          )}
        </dd>
      </div>
      {view.sources.some(({ phone }) => phone) && (
        <div>
          <dt>{t('person.phone')}</dt>
          <dd>
            {may('number.open') ? <OpenPhone personId={person.personId} /> : t('openPhone.sealed')}{' '}
            {!person.nikMask && <MissingFactor />}
          </dd>
        </div>
      )}
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
